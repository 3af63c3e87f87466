import Residence

/// What the duties and stages admit, as it was decided; the columns are the actions in their order.
///
/// register give-notice complete-registration · correct add-papers list-member strike-member · log-visit move
/// record-departure take-back-departure return · ask-for- seal- decline- void-certificate · apply-for- accept- forward-
/// extend- sign- · produce- hand-out- endorse- · change-address- replace- reissue- cancel- withdraw-permit ·
/// record-complaint remark
enum LegalityTables {
  static let duties = Grid(
    """
    clerk                   xxx xxxx .xx.x x.x. xx..x xxx xxxx. xx
    police                  xxx xxxx xxx.x .... ..... ... ..... xx
    supervisor              ... .... ...x. .xxx ..xx. ... ....x xx
    window                  ... .... ..... .... ..... ... ..... ..
    administrator           ... .... ..... .... ..... ... ..... ..
    """)

  /// What needs a certificate that was asked for.
  static let onRequest: [Action.Kind] = [.sealCertificate, .declineCertificate]

  static let residence = Grid(
    """
    unregistered            xx. .... ..... .... ..... ... ..... ..
    incomplete              .xx .x.. ..x.. ..xx ..... ... ..... xx
    awaiting-verification   .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xx
    awaiting-revisit        .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xx
    address-in-doubt        .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xx
    gone                    .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xx
    verified                .x. xxxx xxx.. xxxx xxxxx xxx xxxxx xx
    left                    .x. .x.. ...xx ..xx ..... ... ...xx xx
    """)

  static let permit = Grid(
    """
    none                    xxx xxxx xxxxx xxxx x.... ... ..... xx
    applied                 xxx xxxx xxxxx xxxx .x... ... ...x. xx
    accepted                xxx xxxx xxxxx xxxx ..xx. ... ...x. xx
    forwarded               xxx xxxx xxxxx xxxx ...xx x.. ...x. xx
    signed                  xxx xxxx xxxxx xxxx ...x. x.. ...x. xx
    produced                xxx xxxx xxxxx xxxx ..... .x. ...xx xx
    held                    xxx xxxx xxxxx xxxx ..... ..x xxxxx xx
    refused                 xxx xxxx xxxxx xxxx x.... ... ..... xx
    cancelled               xxx xxxx xxxxx xxxx x.... ... ..... xx
    withdrawn               xxx xxxx xxxxx xxxx x.... ... ..... xx
    """)
}
