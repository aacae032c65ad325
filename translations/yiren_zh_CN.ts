<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Certificate</name>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>WeChat&apos;s bill: %1 payments ¥%2, %3 refunds ¥%4, fees ¥%5, net ¥%6</source>
        <translation>微信账单：收款 %1 笔 %2 元，退款 %3 笔 %4 元，手续费 %5 元，净额 %6 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Our ledger: %1 payments ¥%2, %3 refunds ¥%4</source>
        <translation>本地账：收款 %1 笔 %2 元，退款 %3 笔 %4 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Matched: %1 payments and %2 refunds; unexplained ¥%3</source>
        <translation>一致：收款 %1 笔，退款 %2 笔；无法解释 %3 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Differences, each with its cause: %1</source>
        <translation>差异（均有原因）：%1 条</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>  %1: %2, ¥%3</source>
        <translation>  %1：%2 条，%3 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Fund-flow bill: none, the account&apos;s movements are not proven</source>
        <translation>资金账单：无，资金变动未经证明</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Fund-flow bill: trading moved ¥%1 of ¥%2, every fen explained; other movements ¥%3</source>
        <translation>资金账单：交易资金变动 %1 元，应为 %2 元，每一分都有解释；其他资金变动 %3 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Fund-flow bill: trading moved ¥%1 of ¥%2, accepted by decision; other movements ¥%3</source>
        <translation>资金账单：交易资金变动 %1 元，应为 %2 元，差额经本人确认；其他资金变动 %3 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Account %1: ¥%2 + ¥%3 - ¥%4 = ¥%5</source>
        <translation>账户 %1：%2 元 + %3 元 - %4 元 = %5 元</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Account %1: %2 days with %3 rows chained, %4 breaks</source>
        <translation>账户 %1：%2 天 %3 行余额连续，断点 %4 处</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>File %1: %2 rows, SHA-1 %3, SHA-256 %4</source>
        <translation>文件 %1：%2 行，SHA-1 %3，SHA-256 %4</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Decision: %1 %2, %3: %4</source>
        <translation>处理：%1 %2，%3：%4</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Closing %1 was reopened: %2</source>
        <translation>第 %1 次日结后曾重新打开：%2</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Certificate of the day %1 (closing %2)</source>
        <translation>%1 日结凭证（第 %2 次）</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Fees: %1 recomputed, ¥%2 by rate, ¥%3 taken, %4 deviations</source>
        <translation>手续费：重算 %1 笔，按费率 %2 元，实收 %3 元，不符 %4 笔</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>Closed at %1</source>
        <translation>日结时间：%1</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>SHA-256 of this certificate: %1</source>
        <translation>本凭证 SHA-256：%1</translation>
    </message>
    <message>
        <location filename="../core/reconcile/certificatetext.cpp"/>
        <source>SHA-256 of the certificate before it: %1</source>
        <translation>上一凭证 SHA-256：%1</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 of ¥%2 is in the bill at %3 and was created here at %4; both sides have it.</source>
        <translation>订单 %1（%2 元）在账单中的时间是 %3，本地下单时间是 %4；两边都有，不算差异。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 of ¥%2 was paid at %3, after the day of this bill; the next bill will have it.</source>
        <translation>订单 %1（%2 元）于 %3 付款，晚于本账单日，会出现在下一日账单中。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 of ¥%2 is dated %3 here, but WeChat has it at %4, in the next day&apos;s bill.</source>
        <translation>订单 %1（%2 元）本地记为 %3，微信记为 %4，已在次日账单中。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 of ¥%2 was made here at %4; WeChat accepted it at %3, on another day.</source>
        <translation>退款 %1（%2 元）本地于 %4 发起，微信于 %3 受理，跨了日。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 of ¥%2 was made here at %3; WeChat accepted it at %4, so it stands in the next day&apos;s bill.</source>
        <translation>退款 %1（%2 元）本地于 %3 发起，微信于 %4 受理，因此在次日账单中。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 of ¥%2, made at %3, is not in the bill and its state is %9: ask WeChat what became of it.</source>
        <translation>退款 %1（%2 元，%3 发起）不在账单中，当前状态 %9：请向微信查询最终结果。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 was closed here, but WeChat took ¥%2 for it at %3: it was paid after it had timed out.</source>
        <translation>订单 %1 本地已关闭，但微信于 %3 收到 %2 元：超时后才付款。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 is unpaid here, but WeChat took ¥%2 for it at %3, while the program was not running.</source>
        <translation>订单 %1 本地未付款，但微信于 %3 收到 %2 元：付款时程序没有运行。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>WeChat accepted refund %1 of ¥%2 at %3, and the ledger does not have it: it was made while the program was not running.</source>
        <translation>微信于 %3 受理了退款 %1（%2 元），本地没有记录：发起时程序没有运行。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>WeChat took ¥%2 at %3 for %1, a number like ours that the ledger does not have: it was paid while the program was not running.</source>
        <translation>微信于 %3 为 %1 收到 %2 元，单号像是我们的，但本地没有：付款时程序没有运行。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>WeChat accepted refund %1 of ¥%2 at %3, which is not one of our numbers: it was made outside the program.</source>
        <translation>微信于 %3 受理了退款 %1（%2 元），单号不是我们的：在程序之外发起。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 of ¥%2 was recorded by hand as paid outside WeChat Pay; no bill will have it.</source>
        <translation>订单 %1（%2 元）是手工登记的、不经微信支付的收款，不会出现在任何账单中。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>WeChat took ¥%2 at %3 for %1, which is not one of our numbers: it was paid outside the program.</source>
        <translation>微信于 %3 为 %1 收到 %2 元，单号不是我们的：在程序之外收款。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>The fee of %1 is ¥%2, and %7 of ¥%8 is ¥%5: rounding explains the ¥%6 between them.</source>
        <translation>%1 的手续费为 %2 元，按 %8 元的 %7 应为 %5 元：相差 %6 元是四舍五入。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>The fee of refund %1 is ¥%2, and %7 of ¥%8 is ¥%5: WeChat gives it back by another rule, ¥%6 apart.</source>
        <translation>退款 %1 的手续费为 %2 元，按 %8 元的 %7 应为 %5 元：微信按另一规则退还，相差 %6 元。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 is ¥%2 in the bill and ¥%5 here: ¥%6 of it belongs to coupons.</source>
        <translation>退款 %1 在账单中为 %2 元，本地为 %5 元：其中 %6 元属于代金券。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>The fee of %1 is ¥%2, and %7 of ¥%8 is ¥%5: a coupon changed what the fee is taken of, ¥%6 apart.</source>
        <translation>%1 的手续费为 %2 元，按 %8 元的 %7 应为 %5 元：代金券改变了计费基数，相差 %6 元。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 is ¥%2 in the bill and ¥%5 here: coupons paid the ¥%6 between them.</source>
        <translation>订单 %1 在账单中为 %2 元，本地为 %5 元：相差的 %6 元由代金券支付。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 of ¥%2 is a recharge refund: its money moved at %4, but no trade bill lists such refunds.</source>
        <translation>退款 %1（%2 元）是充值退款：资金于 %4 变动，交易账单不列此类退款。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>WeChat took ¥%2 at %3 for %1, and the same payer paid the same amount for %9 at %4: two payments, never merged.</source>
        <translation>微信于 %3 为 %1 收到 %2 元，同一付款人于 %4 为 %9 付了同样的金额：是两笔付款，绝不合并。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 was paid twice, at %3 and at %4 (WeChat&apos;s number %9): ¥%2 too much; refund one of the two.</source>
        <translation>订单 %1 被付款两次，%3 和 %4（微信单号 %9）：多收 %2 元，请退其中一笔。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 of ¥%2 at %3 was made by WeChat and not by us: %9.</source>
        <translation>退款 %1（%2 元，%3）由微信发起，不是我们发起的：%9。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>%1 of ¥%2 at %3 is a test and no business.</source>
        <translation>%1（%2 元，%3）是测试单，不计入经营。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>%1 of ¥%2 stands on line %9 of the bill, which could not be read; that line must be settled first.</source>
        <translation>%1（%2 元）在账单第 %9 行，该行无法识别，请先处理该行。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>The fee of %1 is ¥%2, but %7 of ¥%8 is ¥%5: ¥%6 apart, and nothing explains it.</source>
        <translation>%1 的手续费为 %2 元，但按 %8 元的 %7 应为 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 is ¥%2 in the bill and ¥%5 here: ¥%6 apart, and nothing explains it.</source>
        <translation>退款 %1 在账单中为 %2 元，本地为 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 is ¥%2 in the bill and ¥%5 here: ¥%6 apart, and nothing explains it.</source>
        <translation>订单 %1 在账单中为 %2 元，本地为 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>%1 and %9 have the same WeChat number, but ¥%2 and ¥%5: ¥%6 apart, and nothing explains it.</source>
        <translation>%1 与 %9 的微信单号相同，金额却是 %2 元和 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>The ledger has %1 more than once, ¥%2 too much: remove the surplus record.</source>
        <translation>本地账中 %1 出现多次，多记 %2 元：请删去多余的记录。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>The bill has %1 more than once under one WeChat number, ¥%2 too much: no second payment explains it.</source>
        <translation>账单中 %1 以同一微信单号出现多次，多出 %2 元：没有第二笔付款可以解释。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Order %1 of ¥%2 is paid here at %3, but no bill has it: name the reason before closing.</source>
        <translation>订单 %1（%2 元）本地于 %3 已付款，但账单中没有：日结前请写明原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>Refund %1 of ¥%2 was made here at %3, but no bill has it: name the reason before closing.</source>
        <translation>退款 %1（%2 元）本地于 %3 发起，但账单中没有：日结前请写明原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>%1 of ¥%2 at %3: no known cause explains it; name the reason before closing.</source>
        <translation>%1（%2 元，%3）：没有已知原因可以解释；日结前请写明原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/explanation.cpp"/>
        <source>¥%2 of %3 stands under %1 on one side and under %9 on the other, with the same WeChat number: link the two.</source>
        <translation>%3 的 %2 元一边记在 %1，另一边记在 %9，微信单号相同：请把两者关联。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>The money of refund %1 (¥%2), accepted at %3, left the account at %4, after midnight.</source>
        <translation>退款 %1（%2 元）于 %3 受理，资金于次日 %4 出账。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>The money of refund %1 (¥%2), accepted at %3, had not left the account by midnight; the next fund-flow bill should have it.</source>
        <translation>退款 %1（%2 元）于 %3 受理，当日零点前资金未出账，应在次日资金账单中。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>¥%5 moved at %3 for refund %1, which was accepted at %4, on an earlier day.</source>
        <translation>%3 变动的 %5 元属于退款 %1，该退款在之前的 %4 受理。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>Refund %1 (¥%2), accepted at %3, is under way or has failed, and its money did not move: ask WeChat what became of it.</source>
        <translation>退款 %1（%2 元，%3 受理）仍在处理或已失败，资金未变动：请向微信查询最终结果。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>The money of refund %1 came back, ¥%5 at %3: the refund failed; ask WeChat what became of it.</source>
        <translation>退款 %1 的资金于 %3 退回，合计变动 %5 元：退款失败，请向微信查询最终结果。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>The ¥%2 of order %1, paid at %3, reached the account at %4.</source>
        <translation>订单 %1 的 %2 元（%3 付款）于 %4 到账。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>The ¥%2 of order %1, paid at %3, are not in the account: frozen until the goods are shipped and received.</source>
        <translation>订单 %1 的 %2 元（%3 付款）尚未到账：发货并确认收货前被冻结。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>¥%5 of order %1, paid at %4, reached the account at %3.</source>
        <translation>订单 %1（%4 付款）的 %5 元于 %3 到账。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1 moved ¥%5 and the trade bill says ¥%2: rounding of the fee explains ¥%6.</source>
        <translation>%1 实际变动 %5 元，交易账单为 %2 元：相差 %6 元是手续费的四舍五入。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>Refund %1 moved ¥%5 and the trade bill says ¥%2: rounding of the fee given back explains ¥%6.</source>
        <translation>退款 %1 实际变动 %5 元，交易账单为 %2 元：相差 %6 元是退还手续费的四舍五入。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1 moved ¥%5 and the trade bill says ¥%2: the coupon explains ¥%6.</source>
        <translation>%1 实际变动 %5 元，交易账单为 %2 元：相差的 %6 元是代金券。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%9: ¥%5 at %3 (%1), money of coupons and not of a trade.</source>
        <translation>%9：%3 变动 %5 元（%1），是代金券资金，不是交易。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%9: ¥%5 at %3 (%1), a movement between accounts and not a trade.</source>
        <translation>%9：%3 变动 %5 元（%1），是账户间的资金往来，不是交易。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%9: ¥%5 at %3 (%1), by its nature in no trade bill.</source>
        <translation>%9：%3 变动 %5 元（%1），此类资金本来就不在交易账单中。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%9: ¥%5 at %3 (%1), a recharge refund, which no trade bill lists.</source>
        <translation>%9：%3 变动 %5 元（%1），是充值退款，交易账单不列此类退款。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%9: ¥%5 at %3 (%1), a kind of movement that is not known: name what it is before closing.</source>
        <translation>%9：%3 变动 %5 元（%1），不认识的资金类型：日结前请写明它是什么。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>The ¥%2 of %1, dated %3 in the trade bill, did not move in the account, and nothing explains it.</source>
        <translation>%1 的 %2 元（交易账单 %3）没有资金变动，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>¥%5 moved at %3 for %1, which no trade bill has, and nothing explains it.</source>
        <translation>%3 为 %1 变动了 %5 元，但交易账单中没有，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1 moved ¥%5 and the trade bill says ¥%2: ¥%6 apart, and nothing explains it.</source>
        <translation>%1 实际变动 %5 元，交易账单为 %2 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: %7 row(s) that stood on line %3 are missing.</source>
        <translation>%1 账户 %2：第 %3 行处缺少 %7 行。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: the row on line %3 is one too many.</source>
        <translation>%1 账户 %2：第 %3 行是多出来的一行。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: the amount on line %3 is ¥%5 and should be ¥%6.</source>
        <translation>%1 账户 %2：第 %3 行金额为 %5 元，应为 %6 元。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: the balance on line %3 is ¥%5 and should be ¥%6.</source>
        <translation>%1 账户 %2：第 %3 行结余为 %5 元，应为 %6 元。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: the rows on lines %3 and %4 have changed places.</source>
        <translation>%1 账户 %2：第 %3 行与第 %4 行互换了位置。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1: from %2 on days are missing in which money moved: ¥%5 before them, ¥%6 after.</source>
        <translation>%1 账户：从 %2 起缺少有资金变动的日子，之前结余 %5 元，之后 %6 元。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: the rows add up to ¥%5, but the file&apos;s own summary says ¥%6.</source>
        <translation>%1 账户 %2：各行合计 %5 元，而文件自己的汇总为 %6 元。</translation>
    </message>
    <message>
        <location filename="../core/reconcile/fundexplanation.cpp"/>
        <source>%1, %2: the balance on line %3 is ¥%5, but ¥%6 follows from the row before it.</source>
        <translation>%1 账户 %2：第 %3 行结余为 %5 元，而由上一行应得 %6 元。</translation>
    </message>
</context>
</TS>
