import Residence

/// What the duties and stages admit, as it was decided; the columns are the actions in their order.
///
/// register give-notice complete-registration · correct add-papers list-member strike-member · log-visit move
/// record-departure take-back-departure return · ask-for- seal- decline- void-certificate · apply-for- accept- forward-
/// extend- sign- · produce- hand-out- endorse- · change-address- replace- reissue- cancel- withdraw-permit ·
/// assign release send-back resubmit escalate decide-escalation · record-complaint remark
enum LegalityTables {
  static let duties = Grid(
    """
    clerk                   xxx xxxx .xx.x x.x. xx..x xxx xxxx. xx.xx. xx
    police                  xxx xxxx xxx.x .... ..... ... ..... xx.xx. xx
    supervisor              ... .... ...x. .xxx ..xx. ... ....x xxx..x xx
    window                  ... .... ..... .... ..... ... ..... ...... ..
    administrator           ... .... ..... .... ..... ... ..... ...... ..
    """)

  /// What needs a certificate that was asked for.
  static let onRequest: [Action.Kind] = [.sealCertificate, .declineCertificate]

  static let residence = Grid(
    """
    unregistered            xx. .... ..... .... ..... ... ..... ...... ..
    incomplete              .xx .x.. ..x.. ..xx ..... ... ..... xx.xxx xx
    awaiting-verification   .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xxxxxx xx
    awaiting-revisit        .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xxxxxx xx
    address-in-doubt        .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xxxxxx xx
    gone                    .x. xxxx xxx.. ..xx xx.xx xx. .xxxx xxxxxx xx
    verified                .x. xxxx xxx.. xxxx xxxxx xxx xxxxx xxxxxx xx
    left                    .x. .x.. ...xx ..xx ..... ... ...xx xx.xxx xx
    """)

  static let permit = Grid(
    """
    none                    xxx xxxx xxxxx xxxx x.... ... ..... xxxxxx xx
    applied                 xxx xxxx xxxxx xxxx .x... ... ...x. xxxxxx xx
    accepted                xxx xxxx xxxxx xxxx ..xx. ... ...x. xxxxxx xx
    forwarded               xxx xxxx xxxxx xxxx ...xx x.. ...x. xxxxxx xx
    signed                  xxx xxxx xxxxx xxxx ...x. x.. ...x. xxxxxx xx
    produced                xxx xxxx xxxxx xxxx ..... .x. ...xx xxxxxx xx
    held                    xxx xxxx xxxxx xxxx ..... ..x xxxxx xxxxxx xx
    refused                 xxx xxxx xxxxx xxxx x.... ... ..... xxxxxx xx
    cancelled               xxx xxxx xxxxx xxxx x.... ... ..... xxxxxx xx
    withdrawn               xxx xxxx xxxxx xxxx x.... ... ..... xxxxxx xx
    """)

  /// What a supervisor has sent back, or has to decide on, stands in the way of.
  static let supervision = Grid(
    """
    none                    xxx xxxx xxxxx xxxx xxxxx xxx xxxxx xxx.x. xx
    sent-back               xxx xxxx xxxxx x.xx xx..x xxx xxxxx xx.xx. xx
    escalated               xxx xxxx xxxxx xxxx xxxxx xxx xxxxx xxx..x xx
    """)
}
