/// What the duties and stages admit, as it was decided; the columns are the actions in their order.
///
/// register give-notice complete-registration · correct add-papers list-member strike-member · log-visit move
/// record-departure take-back-departure return · seal- void-certificate · apply-for- accept- forward- extend- sign- · produce-
/// hand-out- endorse- · change-address- replace- reissue- cancel- withdraw-permit · record-complaint remark
enum LegalityTables {
  static let duties = Grid(
    """
    clerk                   xxx xxxx .xx.x x. xx..x xxx xxxx. xx
    police                  xxx xxxx xxx.x .. ..... ... ..... xx
    supervisor              ... .... ...x. .x ..xx. ... ....x xx
    window                  ... .... ..... .. ..... ... ..... ..
    administrator           ... .... ..... .. ..... ... ..... ..
    """)

  static let residence = Grid(
    """
    unregistered            xx. .... ..... .. ..... ... ..... ..
    incomplete              .xx .x.. ..x.. .x ..... ... ..... xx
    awaiting-verification   .x. xxxx xxx.. .x xx.xx xx. .xxxx xx
    awaiting-revisit        .x. xxxx xxx.. .x xx.xx xx. .xxxx xx
    address-in-doubt        .x. xxxx xxx.. .x xx.xx xx. .xxxx xx
    gone                    .x. xxxx xxx.. .x xx.xx xx. .xxxx xx
    verified                .x. xxxx xxx.. xx xxxxx xxx xxxxx xx
    left                    .x. .x.. ...xx .x ..... ... ...xx xx
    """)

  static let permit = Grid(
    """
    none                    xxx xxxx xxxxx xx x.... ... ..... xx
    applied                 xxx xxxx xxxxx xx .x... ... ...x. xx
    accepted                xxx xxxx xxxxx xx ..xx. ... ...x. xx
    forwarded               xxx xxxx xxxxx xx ...xx x.. ...x. xx
    signed                  xxx xxxx xxxxx xx ...x. x.. ...x. xx
    produced                xxx xxxx xxxxx xx ..... .x. ...xx xx
    held                    xxx xxxx xxxxx xx ..... ..x xxxxx xx
    refused                 xxx xxxx xxxxx xx x.... ... ..... xx
    cancelled               xxx xxxx xxxxx xx x.... ... ..... xx
    withdrawn               xxx xxxx xxxxx xx x.... ... ..... xx
    """)
}
