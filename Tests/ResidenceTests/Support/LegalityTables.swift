/// What the duties and stages admit, as it was decided; the columns are the actions in their order.
///
/// register give-notice complete-registration · correct add-papers list-member strike-member · log-visit move
/// record-departure return · seal- void-certificate · apply-for- accept- forward- extend- sign- · produce-
/// hand-out- endorse- · change-address- replace- reissue- cancel- withdraw-permit · record-complaint remark
enum LegalityTables {
  static let duties = Grid(
    """
    clerk                   xxx xxxx .xxx x. xx..x xxx xxxx. xx
    police                  xxx xxxx xxxx .. ..... ... ..... xx
    supervisor              ... .... .... .x ..xx. ... ....x xx
    window                  ... .... .... .. ..... ... ..... ..
    administrator           ... .... .... .. ..... ... ..... ..
    """)

  static let residence = Grid(
    """
    unregistered            xx. .... .... .. ..... ... ..... ..
    incomplete              .xx .x.. ..x. .x ..... ... ..... xx
    awaiting-verification   .x. xxxx xxx. .x xx.xx xx. .xxxx xx
    awaiting-revisit        .x. xxxx xxx. .x xx.xx xx. .xxxx xx
    address-in-doubt        .x. xxxx xxx. .x xx.xx xx. .xxxx xx
    gone                    .x. xxxx xxx. .x xx.xx xx. .xxxx xx
    verified                .x. xxxx xxx. xx xxxxx xxx xxxxx xx
    left                    .x. .x.. ...x .x ..... ... ...xx xx
    """)

  static let permit = Grid(
    """
    none                    xxx xxxx xxxx xx x.... ... ..... xx
    applied                 xxx xxxx xxxx xx .x... ... ...x. xx
    accepted                xxx xxxx xxxx xx ..xx. ... ...x. xx
    forwarded               xxx xxxx xxxx xx ...xx x.. ...x. xx
    signed                  xxx xxxx xxxx xx ...x. x.. ...x. xx
    produced                xxx xxxx xxxx xx ..... .x. ...xx xx
    held                    xxx xxxx xxxx xx ..... ..x xxxxx xx
    refused                 xxx xxxx xxxx xx x.... ... ..... xx
    cancelled               xxx xxxx xxxx xx x.... ... ..... xx
    withdrawn               xxx xxxx xxxx xx x.... ... ..... xx
    """)
}
