<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>%n new complaint(s): a reply is due within 24 hours</source>
        <translation>
            <numerusform>%n 条新投诉，请在 24 小时内回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) whose money differs from the bill</source>
        <translation>
            <numerusform>%n 天的金额与账单不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait and can be answered for less than an hour</source>
        <translation>
            <numerusform>%n 位客户在等回复，可回复时间不足 1 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) did not go out</source>
        <translation>
            <numerusform>%n 篇内容没有发出</numerusform>
        </translation>
    </message>
    <message>
        <source>Yiren:</source>
        <translation>一人台提醒：</translation>
    </message>
</context>
<context>
    <name>ArticleTheme</name>
    <message>
        <source>Plain</source>
        <translation>素白</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨韵</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>暖陶</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%1: %n thing(s) to settle before it can be closed</source>
        <translation>
            <numerusform>%1 还有 %n 件事未处理，暂不能日结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more thing(s) to settle</source>
        <translation>
            <numerusform>%1 另有 %n 件事未处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of files could not be read (%1)</source>
        <translation>
            <numerusform>文件中 %n 行读不出来（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of files could not be read</source>
        <translation>
            <numerusform>文件中 %n 行读不出来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) could not be paid out</source>
        <translation>
            <numerusform>%n 笔退款没能到账，要人工处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s) of money under an unknown word (%1)</source>
        <translation>
            <numerusform>%n 笔资金变动的业务名称不认识（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a bill, later ones have one (%1)</source>
        <translation>
            <numerusform>缺 %n 天账单，之后的日子却有（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) under way for more than %1 days</source>
        <translation>
            <numerusform>%n 笔退款处理了 %1 天以上还没到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with a bill, not compared yet (%1)</source>
        <translation>
            <numerusform>%n 天有账单还没核对（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) can be closed (%1)</source>
        <translation>
            <numerusform>%n 天账已对平，可以日结（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>See the order</source>
        <translation>看订单</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>去获取</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>去日结</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>“%1” could not be sent</source>
        <translation>《%1》没有发出去</translation>
    </message>
    <message>
        <source>“%1” and %2 more could not be sent</source>
        <translation>《%1》没有发出去，另有 %2 篇</translation>
    </message>
    <message>
        <source>“%1” missed its time</source>
        <translation>《%1》错过了时间</translation>
    </message>
    <message>
        <source>“%1” and %2 more missed their time</source>
        <translation>《%1》错过了时间，另有 %2 篇</translation>
    </message>
    <message>
        <source>“%1” waits for you to publish it</source>
        <translation>《%1》等你发表</translation>
    </message>
    <message>
        <source>“%1” and %2 more wait for you</source>
        <translation>《%1》等你发表，另有 %2 篇</translation>
    </message>
    <message>
        <source>See the post</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is held up on its way</source>
        <translation>《%1》发送途中卡住了</translation>
    </message>
    <message>
        <source>“%1” and %2 more are held up on their way</source>
        <translation>《%1》发送途中卡住了，另有 %2 篇</translation>
    </message>
    <message>
        <source>“%1”: time to copy and post it</source>
        <translation>《%1》到点了，等你复制去发</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>补发或改期</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>去发表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Mend the text</source>
        <translation>改文章</translation>
    </message>
    <message>
        <source>“%1” and %2 more are planned and can&apos;t go out as they are</source>
        <translation>《%1》已安排但现在还发不出去，另有 %2 篇</translation>
    </message>
    <message>
        <source>“%1” is planned for %2 and can&apos;t go out as it is: %3</source>
        <translation>《%1》安排在 %2，但现在还发不出去：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · the reply is %1 late</source>
        <translation>
            <numerusform>投诉 %n 件 · 回复已超时 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · %1 left to reply</source>
        <translation>
            <numerusform>投诉 %n 件 · 还剩 %1 回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · the solution is %1 late</source>
        <translation>
            <numerusform>投诉 %n 件 · 解决已超时 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · %1 left to solve</source>
        <translation>
            <numerusform>投诉 %n 件 · 还剩 %1 解决</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>去回复</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Ship them</source>
        <translation>去发货</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) not shipped for more than a day, the oldest of %1 · %2 frozen</source>
        <translation>
            <numerusform>%n 单超过一天没发货，最早 %1 付款 · 冻结 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait(s) for an answer · %1 of them can be answered for less than an hour</source>
        <translation>
            <numerusform>%n 位顾客等待回复 · 其中 %1 位一小时内就不能再回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait(s) for an answer</source>
        <translation>
            <numerusform>%n 位顾客等待回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait(s) for an answer · %1 left</source>
        <translation>
            <numerusform>%n 位顾客等待回复 · 剩 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) under your articles wait for an answer</source>
        <translation>
            <numerusform>%n 条文章留言待回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to copy into groups or Moments today</source>
        <translation>
            <numerusform>今天有 %n 条内容要复制到群或朋友圈</numerusform>
        </translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>去手发板</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>“%1”: today version %2 is to be shown</source>
        <translation>“%1”：今天应展示版本 %2</translation>
    </message>
    <message>
        <source>See the experiment</source>
        <translation>查看实验</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) about customers, since %1</source>
        <translation>
            <numerusform>还有 %n 件客户待办，最早 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer without a name</source>
        <translation>未命名客户</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>看客户</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>“%1”: the split is broken</source>
        <translation>“%1”：分流异常</translation>
    </message>
    <message>
        <source>“%1” is decided</source>
        <translation>“%1”已有结论</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) asked for, not accepted by WeChat Pay yet · %1</source>
        <translation>
            <numerusform>%n 笔退款已提交，微信支付尚未受理 · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Moments</source>
        <translation>朋友圈</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>发到哪里</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文案</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Posted %1</source>
        <translation>%1 已发</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>该发了</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未到时间</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <translation>周一 周二 周三 周四 周五 周六 周日</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a public holiday, as short as can be</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <comment>a weekend that is worked</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>还有 %1 篇</translation>
    </message>
</context>
<context>
    <name>CampaignList</name>
    <message>
        <source>Campaign</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已触达</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>CampaignPeople</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>Conversation</source>
        <translation>客服会话</translation>
    </message>
    <message>
        <source>Subscription notice</source>
        <translation>订阅通知</translation>
    </message>
    <message>
        <source>WeCom mass message</source>
        <translation>企业微信群发</translation>
    </message>
    <message>
        <source>Mass send</source>
        <translation>公众号群发</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Within 48 hours after the customer wrote, five messages at most</source>
        <translation>客户发消息后 48 小时内，最多 5 条</translation>
    </message>
    <message>
        <source>One message for each time that the template was accepted; no advertising</source>
        <translation>同意一次可发一条，不得含营销内容</translation>
    </message>
    <message>
        <source>A task that you confirm in WeCom; nothing is sent before</source>
        <translation>生成任务，等你在企业微信确认后才发出</translation>
    </message>
    <message>
        <source>To a tag of followers, and it uses up one of the account&apos;s mass sends</source>
        <translation>按标签群发给粉丝，占用一次群发次数</translation>
    </message>
    <message>
        <source>You write to them in WeChat yourself, with the text to copy, and tick it here</source>
        <translation>你在微信里自己发，文案可复制，发完打勾</translation>
    </message>
    <message>
        <source>left out of this campaign</source>
        <translation>本次不用</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接入</translation>
    </message>
    <message>
        <source>never wrote</source>
        <translation>没发过消息</translation>
    </message>
    <message>
        <source>48 hours are over</source>
        <translation>已过 48 小时</translation>
    </message>
    <message>
        <source>five answers were sent already</source>
        <translation>5 条已用完</translation>
    </message>
    <message>
        <source>no template is chosen</source>
        <translation>没有选模板</translation>
    </message>
    <message>
        <source>never accepted the template</source>
        <translation>没同意过该模板</translation>
    </message>
    <message>
        <source>what was accepted is used up</source>
        <translation>订阅次数已用完</translation>
    </message>
    <message>
        <source>refused the template since</source>
        <translation>后来拒绝了</translation>
    </message>
    <message>
        <source>does not follow</source>
        <translation>没有关注</translation>
    </message>
    <message>
        <source>WeChat does not let this account</source>
        <translation>账号没有权限</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>次数已用完</translation>
    </message>
    <message>
        <source>the same text goes to all, and this one has a name or an order in it</source>
        <translation>群发内容人人相同，而文案里有姓名或订单</translation>
    </message>
    <message>
        <source>no contact in WeCom</source>
        <translation>不是企业微信联系人</translation>
    </message>
    <message>
        <source>the name or the order in the text is not known</source>
        <translation>文案里的姓名或订单未知</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>触达不到</translation>
    </message>
    <message>
        <source>To be written to</source>
        <translation>待联系</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送途中</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Waits for WeCom</source>
        <translation>等企业微信确认</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>已手动联系</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel, why not</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>;</translation>
    </message>
    <message>
        <source>%1 written to, %2 held out</source>
        <translation>触达 %1 人，对照 %2 人</translation>
    </message>
    <message>
        <source>%1 written to</source>
        <translation>触达 %1 人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, people</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1. Not over it: %2</source>
        <translation>%1。未走此渠道：%2</translation>
    </message>
    <message>
        <source>Written to: %1 of %2 bought. Held out: %3 of %4 bought.</source>
        <translation>触达组：%2 人中 %1 人购买。对照组：%4 人中 %3 人购买。</translation>
    </message>
    <message>
        <source>%1 The %2 days are over on %3; nothing is concluded before.</source>
        <translation>%1 %2 天的观察期到 %3 结束，之前不下结论。</translation>
    </message>
    <message>
        <source>%1 More of those written to bought: the interval leaves out zero.</source>
        <translation>%1 触达组购买更多：区间不含零。</translation>
    </message>
    <message>
        <source>%1 Fewer of those written to bought: the interval leaves out zero.</source>
        <translation>%1 触达组购买更少：区间不含零。</translation>
    </message>
    <message>
        <source>%1 The evidence is weak: so few people can&apos;t tell whether writing made a difference.</source>
        <translation>%1 证据弱：人数太少，看不出发与不发有没有差别，再积累。</translation>
    </message>
    <message>
        <source>%1 Nobody was held out: there is nothing to compare with.</source>
        <translation>%1 没有留对照组，无从比较。</translation>
    </message>
    <message>
        <source>Accepted: one message</source>
        <translation>同意接收 1 条</translation>
    </message>
    <message>
        <source>Accepted: %1 messages</source>
        <translation>同意接收 %1 条</translation>
    </message>
    <message>
        <source>Refused in the popup</source>
        <translation>在弹窗里拒绝</translation>
    </message>
    <message>
        <source>Switched off in WeChat&apos;s settings</source>
        <translation>在微信设置里关闭</translation>
    </message>
    <message>
        <source>WeChat says that nothing is left</source>
        <translation>微信返回：没有剩余次数</translation>
    </message>
    <message>
        <source>Sent, and no answer came: it counts as used and is not sent again</source>
        <translation>已发送但没有收到结果：按已用计，不再重发</translation>
    </message>
    <message>
        <source>WeChat refused it: %1</source>
        <translation>微信拒绝：%1</translation>
    </message>
    <message>
        <source>Sent, not delivered: %1</source>
        <translation>已发送，未送达：%1</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>长期订阅</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还可发 %1 条</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>不可发</translation>
    </message>
    <message>
        <source>read the customer groups first: nobody is known who would confirm it in WeCom</source>
        <translation>请先读取客户群：还不知道由谁在企业微信里确认</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>WeChat&apos;s bill: %1 payments ¥%2, %3 refunds ¥%4, fees ¥%5, net ¥%6</source>
        <translation>微信账单：收款 %1 笔 %2 元，退款 %3 笔 %4 元，手续费 %5 元，净额 %6 元</translation>
    </message>
    <message>
        <source>Our ledger: %1 payments ¥%2, %3 refunds ¥%4</source>
        <translation>本地账：收款 %1 笔 %2 元，退款 %3 笔 %4 元</translation>
    </message>
    <message>
        <source>Matched: %1 payments and %2 refunds; unexplained ¥%3</source>
        <translation>一致：收款 %1 笔，退款 %2 笔；无法解释 %3 元</translation>
    </message>
    <message>
        <source>Differences, each with its cause: %1</source>
        <translation>差异（均有原因）：%1 条</translation>
    </message>
    <message>
        <source>  %1: %2, ¥%3</source>
        <translation>  %1：%2 条，%3 元</translation>
    </message>
    <message>
        <source>Fund-flow bill: none, the account&apos;s movements are not proven</source>
        <translation>资金账单：无，资金变动未核对</translation>
    </message>
    <message>
        <source>Fund-flow bill: trading moved ¥%1 of ¥%2, every fen explained; other movements ¥%3</source>
        <translation>资金账单：交易资金变动 %1 元，应为 %2 元，每一分都有解释；其他资金变动 %3 元</translation>
    </message>
    <message>
        <source>Fund-flow bill: trading moved ¥%1 of ¥%2, accepted by decision; other movements ¥%3</source>
        <translation>资金账单：交易资金变动 %1 元，应为 %2 元，差额经本人确认；其他资金变动 %3 元</translation>
    </message>
    <message>
        <source>Account %1: ¥%2 + ¥%3 - ¥%4 = ¥%5</source>
        <translation>账户 %1：%2 元 + %3 元 - %4 元 = %5 元</translation>
    </message>
    <message>
        <source>Account %1: %2 days with %3 rows chained, %4 breaks</source>
        <translation>账户 %1：%2 天 %3 行余额连续，断点 %4 处</translation>
    </message>
    <message>
        <source>File %1: %2 rows, SHA-1 %3, SHA-256 %4</source>
        <translation>文件 %1：%2 行，SHA-1 %3，SHA-256 %4</translation>
    </message>
    <message>
        <source>Decision: %1 %2, %3: %4</source>
        <translation>处理：%1 %2，%3：%4</translation>
    </message>
    <message>
        <source>Closing %1 was reopened: %2</source>
        <translation>第 %1 次日结后曾重新打开：%2</translation>
    </message>
    <message>
        <source>Certificate of the day %1 (closing %2)</source>
        <translation>%1 日结凭证（第 %2 次）</translation>
    </message>
    <message>
        <source>Fees: %1 recomputed, ¥%2 by rate, ¥%3 taken, %4 deviations</source>
        <translation>手续费：重算 %1 笔，按费率 %2 元，实收 %3 元，不符 %4 笔</translation>
    </message>
    <message>
        <source>Closed at %1</source>
        <translation>日结时间：%1</translation>
    </message>
    <message>
        <source>SHA-256 of this certificate: %1</source>
        <translation>本凭证 SHA-256：%1</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate before it: %1</source>
        <translation>上一凭证 SHA-256：%1</translation>
    </message>
    <message>
        <source>File %1: WeChat has none, nothing happened</source>
        <translation>文件 %1：当天无发生，微信没有这份账单</translation>
    </message>
    <message>
        <source>Coupons that WeChat Pay does not pay out, taken off the net: ¥%1</source>
        <translation>免充值代金券（微信支付不结算，已从净额中扣除）：%1 元</translation>
    </message>
</context>
<context>
    <name>CertificateSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Certificate of the day</source>
        <translation>日结凭证</translation>
    </message>
    <message>
        <source>WeChat Pay merchant %1</source>
        <translation>微信支付商户号 %1</translation>
    </message>
    <message>
        <source>Closed %1, Beijing time</source>
        <translation>日结时间 %1（北京时间）</translation>
    </message>
    <message>
        <source>Closing no. %1 of this day</source>
        <translation>当日第 %1 次日结</translation>
    </message>
    <message>
        <source>The day&apos;s money</source>
        <translation>当日资金</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>单位：元</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>WeChat&apos;s trade bill</source>
        <translation>微信交易账单</translation>
    </message>
    <message>
        <source>Our books</source>
        <translation>本地账</translation>
    </message>
    <message>
        <source>WeChat&apos;s fund bill</source>
        <translation>微信资金账单</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>− Refunds</source>
        <translation>− 退款</translation>
    </message>
    <message>
        <source>− Fees, net</source>
        <translation>− 手续费净额</translation>
    </message>
    <message>
        <source>= What the account receives</source>
        <translation>= 账户实收</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>%1 of %2 rows agree; unexplained: %3</source>
        <translation>%2 笔中 %1 笔一致；无法解释 %3</translation>
    </message>
    <message>
        <source>Bill and books</source>
        <translation>账单与本地账</translation>
    </message>
    <message>
        <source>explained below</source>
        <translation>差异见下</translation>
    </message>
    <message>
        <source>Fund bill</source>
        <translation>资金账单</translation>
    </message>
    <message>
        <source>There is none: the account&apos;s movements are not proven.</source>
        <translation>没有这份账单：资金变动未核对。</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Trading moved %1 of %2; other movements %3</source>
        <translation>交易资金变动 %1，应为 %2；其他资金变动 %3</translation>
    </message>
    <message>
        <source>by decision</source>
        <translation>经本人确认</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>its running balance</source>
        <translation>余额逐笔连续</translation>
    </message>
    <message>
        <source>days: %1, rows: %2, breaks: %3</source>
        <translation>%1 天 %2 行，断点 %3 处</translation>
    </message>
    <message>
        <source>%1 recomputed: %2 by rate, %3 taken, %4 off</source>
        <translation>重算 %1 笔：按费率 %2，实收 %3，不符 %4 笔</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已有说明</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>None: every row of the bill agrees with our books.</source>
        <translation>没有差异：账单每一笔都与本地账一致。</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>差异：%1 条</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Order or refund</source>
        <translation>订单号或退款单号</translation>
    </message>
    <message>
        <source>In the bill</source>
        <translation>账单金额</translation>
    </message>
    <message>
        <source>In our books</source>
        <translation>本地账金额</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>Closing no. %1 was opened again</source>
        <translation>第 %1 次日结后曾重新打开</translation>
    </message>
    <message>
        <source>Files and chain</source>
        <translation>账单文件与凭证链</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>none, nothing happened</source>
        <translation>当天没有这类账单</translation>
    </message>
    <message>
        <source>This certificate, SHA-256</source>
        <translation>本凭证 SHA-256</translation>
    </message>
    <message>
        <source>The one before it, SHA-256</source>
        <translation>上一凭证 SHA-256</translation>
    </message>
    <message>
        <source>none, this is the first of the chain</source>
        <translation>无，本凭证是第一张</translation>
    </message>
    <message>
        <source>Certificate of the day %1</source>
        <translation>%1 日结凭证</translation>
    </message>
    <message>
        <source>%1 · certificate %2… · printed by Yiren %3</source>
        <translation>%1 · 凭证 %2… · 由一人台 %3 生成</translation>
    </message>
    <message>
        <source>− Coupons that are not paid out</source>
        <translation>− 免充值代金券</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Account %1 is set up. Check it with: account check</source>
        <translation>账号 %1 已设置好。检查连接：account check</translation>
    </message>
    <message>
        <source>%1  merchant %2</source>
        <translation>%1  商户号 %2</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>No account yet. Add one with: account add --name NAME …</source>
        <translation>还没有账号。添加一个：account add --name NAME …</translation>
    </message>
    <message>
        <source>works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Account %1 and its secrets are removed.</source>
        <translation>账号 %1 和它的密钥已删除。</translation>
    </message>
    <message>
        <source>Backup written and verified: %1 (SHA-256 %2)</source>
        <translation>备份已写好并验证：%1（SHA-256 %2）</translation>
    </message>
    <message>
        <source>The backup is whole: made %1, SHA-256 %2</source>
        <translation>备份完好：生成于 %1，SHA-256 %2</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>Restored. What was there before lies in %1</source>
        <translation>已恢复。原来的数据文件保留在 %1</translation>
    </message>
    <message>
        <source>%1 stays open:</source>
        <translation>%1 还不能日结：</translation>
    </message>
    <message>
        <source>%1 is open again; its certificate stays in the chain.</source>
        <translation>%1 已重新打开，原来的日结凭证仍留在凭证链里。</translation>
    </message>
    <message>
        <source>The demonstration company is here: %1 customers, %2 orders, %3 refunds, %4 days of history, %5 of them closed.</source>
        <translation>演示公司已备好：客户 %1 位，订单 %2 笔，退款 %3 笔，历史 %4 天，其中 %5 天已日结。</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Fetching the bills of %1 from the sandbox at %2 …</source>
        <translation>正在从沙箱 %2 下载 %1 的账单…</translation>
    </message>
    <message>
        <source>Filling the data folder with the demonstration company …</source>
        <translation>正在把演示公司写入数据文件夹…</translation>
    </message>
    <message>
        <source>The bundle for support lies in %1; look at it before you send it.</source>
        <translation>诊断包在 %1，发送前请先看一遍。</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>已把 %1 行写入 %2</translation>
    </message>
    <message>
        <source>%1: %2, new %3, same %4, changed %5, conflicting %6, quarantined %7</source>
        <translation>%1：%2，新增 %3，相同 %4，变更 %5，冲突 %6，隔离 %7</translation>
    </message>
    <message>
        <source>  summary differs: %1 says %2, the rows give %3</source>
        <translation>  汇总不符：%1 写的是 %2，逐行相加是 %3</translation>
    </message>
    <message>
        <source>  line %1, %2: expected %3, found &quot;%4&quot;</source>
        <translation>  第 %1 行，%2：应为 %3，实为「%4」</translation>
    </message>
    <message>
        <source>  line %1, %2: %3 is %4 here and %5 in the file; kept as it is</source>
        <translation>  第 %1 行，%2：%3 本地是 %4，文件里是 %5，保留本地的值</translation>
    </message>
    <message>
        <source>  line %1, %2: %3 was %4, is %5</source>
        <translation>  第 %1 行，%2：%3 原为 %4，现为 %5</translation>
    </message>
    <message>
        <source>  columns not used: %1</source>
        <translation>  没有用到的列：%1</translation>
    </message>
    <message>
        <source>  the file does not say which account it is of; taken as BASIC</source>
        <translation>  文件没有写明是哪个资金账户，按基本账户（BASIC）导入</translation>
    </message>
    <message>
        <source>  take it back with: import --undo %1</source>
        <translation>  撤销这次导入：import --undo %1</translation>
    </message>
    <message>
        <source>Import %1 is taken back.</source>
        <translation>导入 %1 已撤销。</translation>
    </message>
    <message>
        <source>UNEXPLAINED: %1</source>
        <translation>注意，有差额没有解释：%1</translation>
    </message>
    <message>
        <source>%1, line %2, %3: expected %4, found &quot;%5&quot;; the row is left out</source>
        <translation>%1，第 %2 行，%3：应为 %4，实为「%5」，这一行没有计入</translation>
    </message>
    <message>
        <source>Name both files: --bill FILE --orders FILE</source>
        <translation>请同时给出两个文件：--bill FILE --orders FILE</translation>
    </message>
    <message>
        <source>columns not used: %1</source>
        <translation>没有用到的列：%1</translation>
    </message>
    <message>
        <source>Bill:    %1 payments %2 − %3 refunds %4 − fees %5 = %6</source>
        <translation>账单：支付 %1 笔 %2 − 退款 %3 笔 %4 − 手续费 %5 = %6</translation>
    </message>
    <message>
        <source>Ledger:  %1 payments %2 − %3 refunds %4</source>
        <translation>账本：支付 %1 笔 %2 − 退款 %3 笔 %4</translation>
    </message>
    <message>
        <source>Account: trading moved %1, other movements %2 — %3</source>
        <translation>资金：交易净入 %1，其他收支 %2 — %3</translation>
    </message>
    <message>
        <source>agrees with the bill</source>
        <translation>与账单一致</translation>
    </message>
    <message>
        <source>does not agree with the bill</source>
        <translation>与账单不一致</translation>
    </message>
    <message>
        <source>Matched: %1 payments, %2 refunds</source>
        <translation>对上：支付 %1 笔，退款 %2 笔</translation>
    </message>
    <message>
        <source>Balance chain %1: %2 rows of %3 days hold</source>
        <translation>余额链 %1：%3 天 %2 行，余额逐行相接</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>差异：%1 笔</translation>
    </message>
    <message>
        <source>  … and %1 more; --csv FILE writes them all</source>
        <translation>  … 还有 %1 笔，用 --csv FILE 写出全部</translation>
    </message>
    <message>
        <source>The bill agrees with its own summary.</source>
        <translation>账单与自己的汇总行一致。</translation>
    </message>
    <message>
        <source>! The bill does not agree with its own summary.</source>
        <translation>! 账单与自己的汇总行不一致。</translation>
    </message>
    <message>
        <source>Unexplained: %1</source>
        <translation>未解释：%1</translation>
    </message>
    <message>
        <source>! UNEXPLAINED: %1. Something is wrong that no rule names.</source>
        <translation>! 未解释：%1。账上有错，现有规则都说不出原因。</translation>
    </message>
    <message>
        <source>    settle it: settle --date DAY --class %1 --subject %2 --action … --reason TEXT</source>
        <translation>    处理它：settle --date DAY --class %1 --subject %2 --action … --reason TEXT</translation>
    </message>
    <message>
        <source>%1: the sandbox serves this computer only, as 127.0.0.1:PORT</source>
        <translation>%1：沙箱只为本机服务，请写成 127.0.0.1:PORT</translation>
    </message>
    <message>
        <source>The sandbox serves %1; end it with Ctrl-C. Connect to it with:</source>
        <translation>沙箱已在 %1 运行，按 Ctrl-C 结束。用下面这条命令连接：</translation>
    </message>
    <message>
        <source>Passphrase of this data folder: </source>
        <translation>这个数据文件夹的口令： </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次： </translation>
    </message>
    <message>
        <source>Recovery code of this data folder, shown this once. Write it down; it opens the secrets when the keychain or the passphrase is lost:
  %1</source>
        <translation>这个数据文件夹的恢复码只显示这一次。请抄下来；钥匙串或口令丢失时，用它解锁密钥：
  %1</translation>
    </message>
    <message>
        <source>The key was found in another keychain than the one that took it.</source>
        <translation>主密钥不在原来的钥匙串里，在另一个钥匙串里找到了。</translation>
    </message>
    <message>
        <source>Settled. Take it back with: settle --withdraw %1</source>
        <translation>已处理。要撤回：settle --withdraw %1</translation>
    </message>
    <message>
        <source>The decision is taken back.</source>
        <translation>处理决定已撤回。</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>No keychain keeps the key here. Choose a passphrase for this data folder: </source>
        <translation>这里没有钥匙串保管密钥。请给这个数据文件夹设一个口令：</translation>
    </message>
    <message>
        <source>Opened. The keychain holds the key of this data folder.</source>
        <translation>已打开。钥匙串里又有这个数据文件夹的密钥了。</translation>
    </message>
    <message>
        <source>Opened. From now on the new passphrase opens this data folder.</source>
        <translation>已打开。从现在起，用新口令打开这个数据文件夹。</translation>
    </message>
    <message>
        <source>The passphrase is changed. The old one, and the old recovery code, open nothing any more.</source>
        <translation>口令已更换。旧口令和旧恢复码都不能再打开任何东西。</translation>
    </message>
    <message>
        <source>Serial of the merchant API certificate</source>
        <translation>商户 API 证书序列号</translation>
    </message>
    <message>
        <source>Authority of a sandbox or a private proxy</source>
        <translation>沙箱或私有代理的根证书</translation>
    </message>
    <message>
        <source>Connect to WeChat: keys are read once and kept in the vault</source>
        <translation>接入微信：密钥文件只读一次，存进保险箱</translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation>新建账户</translation>
    </message>
    <message>
        <source>The accounts</source>
        <translation>列出账户</translation>
    </message>
    <message>
        <source>Ask one harmless question for each capability</source>
        <translation>逐项能力各问一个无害的问题</translation>
    </message>
    <message>
        <source>Remove an account that has no books, with its secrets</source>
        <translation>删除没有账的账户和它的密钥</translation>
    </message>
    <message>
        <source>Back up the data file, check a backup, put one back</source>
        <translation>备份数据文件、检查备份、恢复备份</translation>
    </message>
    <message>
        <source>Write a verified copy of everything</source>
        <translation>写出一份验证过的完整副本</translation>
    </message>
    <message>
        <source>Check a backup without touching anything</source>
        <translation>检查备份，不改动任何东西</translation>
    </message>
    <message>
        <source>Put a backup in the place of the data file, which is kept aside</source>
        <translation>用备份换下数据文件，原文件另存</translation>
    </message>
    <message>
        <source>日结: fetch, match, prove, back up and lock a day; prints its certificate</source>
        <translation>日结：下载、核对、证明、备份并锁定一天，打印日结凭证</translation>
    </message>
    <message>
        <source>The Beijing day</source>
        <translation>北京时间的日期</translation>
    </message>
    <message>
        <source>Open a closed day again</source>
        <translation>重新打开已结的一天</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>One Beijing day, 2026-11-20</source>
        <translation>北京时间的一天，如 2026-11-20</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>The demonstration company: a ceramics studio with 14 months of history</source>
        <translation>演示公司：一家有 14 个月历史的陶艺工作室</translation>
    </message>
    <message>
        <source>Fill an empty data folder with it</source>
        <translation>把它装进空的数据文件夹</translation>
    </message>
    <message>
        <source>Folder for the CSV files</source>
        <translation>CSV 文件放进的文件夹</translation>
    </message>
    <message>
        <source>Check data file, backups, keychain, clock, network and keys</source>
        <translation>检查数据文件、备份、钥匙串、时钟、网络和密钥</translation>
    </message>
    <message>
        <source>FILE.zip for support; holds no secret and no books</source>
        <translation>给技术支持的 FILE.zip，不含密钥和账目</translation>
    </message>
    <message>
        <source>FILE.csv or FILE.xlsx</source>
        <translation>FILE.csv 或 FILE.xlsx</translation>
    </message>
    <message>
        <source>Files, plain or gzip</source>
        <translation>文件，可以是 gzip</translation>
    </message>
    <message>
        <source>Say what would happen, change nothing</source>
        <translation>只说会怎样，不改动</translation>
    </message>
    <message>
        <source>Where a file contradicts an order that is there, take the file&apos;s</source>
        <translation>文件与已有订单不符时，以文件为准</translation>
    </message>
    <message>
        <source>Take an import back, by the number it gave</source>
        <translation>按导入时给出的编号撤回一次导入</translation>
    </message>
    <message>
        <source>Yiren on the command line: bills and orders in, days reconciled to the fen, proven and closed</source>
        <translation>一人台命令行：读入账单和订单，逐日对账到分、证明并结账</translation>
    </message>
    <message>
        <source>Folder of the data file</source>
        <translation>数据文件所在的文件夹</translation>
    </message>
    <message>
        <source>Account, when there are several</source>
        <translation>有多个账户时指定一个</translation>
    </message>
    <message>
        <source>One JSON object on stdout, nothing else</source>
        <translation>标准输出只有一个 JSON 对象</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>日志的详细程度</translation>
    </message>
    <message>
        <source>Chinese or English</source>
        <translation>中文（zh）或英文（en）</translation>
    </message>
    <message>
        <source>Say the version and end</source>
        <translation>显示版本后结束</translation>
    </message>
    <message>
        <source>Compare bills with the books, by day or by files, and explain every difference</source>
        <translation>按日期或按文件对账，并解释每一处差异</translation>
    </message>
    <message>
        <source>A trade bill; no data folder is touched</source>
        <translation>交易账单；不动数据文件夹</translation>
    </message>
    <message>
        <source>Orders CSV for --bill</source>
        <translation>与 --bill 核对的订单 CSV</translation>
    </message>
    <message>
        <source>Refunds CSV for --bill</source>
        <translation>与 --bill 核对的退款 CSV</translation>
    </message>
    <message>
        <source>Write the differences there</source>
        <translation>把差异写到这里</translation>
    </message>
    <message>
        <source>Exit with 1 when anything differs</source>
        <translation>有差异时以 1 结束</translation>
    </message>
    <message>
        <source>Serve until stopped; prints how to connect</source>
        <translation>一直运行到停止；打印接入方法</translation>
    </message>
    <message>
        <source>127.0.0.1:PORT; port 0 takes a free one</source>
        <translation>127.0.0.1:端口；端口 0 表示任取一个空闲的</translation>
    </message>
    <message>
        <source>Of the demonstration company</source>
        <translation>演示公司的种子数</translation>
    </message>
    <message>
        <source>What goes wrong, for example tradebill:wrong_hash*1</source>
        <translation>要出的故障，如 tradebill:wrong_hash*1</translation>
    </message>
    <message>
        <source>A merchant without history</source>
        <translation>没有历史的商户</translation>
    </message>
    <message>
        <source>Decide about a difference of an open day</source>
        <translation>对未结之日的差异作决定</translation>
    </message>
    <message>
        <source>Take a decision back, by its number</source>
        <translation>按编号撤回一个决定</translation>
    </message>
    <message>
        <source>As reconcile gives it</source>
        <translation>对账给出的类别</translation>
    </message>
    <message>
        <source>Order, refund or row, as reconcile gives it</source>
        <translation>对账给出的订单、退款或行</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>only with</source>
        <translation>须同时用</translation>
    </message>
    <message>
        <source>not with</source>
        <translation>不可同时用</translation>
    </message>
    <message>
        <source>What to name</source>
        <translation>要写明的</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>All words: --help</source>
        <translation>全部用法见 --help</translation>
    </message>
    <message>
        <source>Say this and end</source>
        <translation>显示本说明后结束</translation>
    </message>
    <message>
        <source>The secrets of this data folder: open them again, change their passphrase</source>
        <translation>这个数据文件夹的密钥：找回、更换口令</translation>
    </message>
    <message>
        <source>Open with the recovery code when the keychain or the passphrase is lost</source>
        <translation>钥匙串或口令丢失时，用恢复码打开</translation>
    </message>
    <message>
        <source>File (0600) that holds the code</source>
        <translation>写着恢复码的文件（0600）</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>File (0600) that holds the new one</source>
        <translation>写着新口令的文件（0600）</translation>
    </message>
    <message>
        <source>%1  %2: %3, %4 rows</source>
        <translation>%1  %2：%3，%4 行</translation>
    </message>
    <message>
        <source>This merchant has no such bill: %1</source>
        <translation>这个商户没有这种账单：%1</translation>
    </message>
    <message>
        <source>Write, check, schedule and publish articles</source>
        <translation>写作、检查、定时和发布文章</translation>
    </message>
    <message>
        <source>No posts.</source>
        <translation>还没有内容。</translation>
    </message>
    <message>
        <source>%1  %2  %3, %4: %5</source>
        <comment>number, time, kind, state, title</comment>
        <translation>%1  %2  %3，%4：%5</translation>
    </message>
    <message>
        <source>Decide about a post whose time passed</source>
        <translation>处理错过时间的内容</translation>
    </message>
    <message>
        <source>With the next look at what is due</source>
        <translation>下次检查到期内容时发出</translation>
    </message>
    <message>
        <source>It becomes a draft again</source>
        <translation>放弃，变回草稿</translation>
    </message>
    <message>
        <source>To another time</source>
        <translation>改到其他时间</translation>
    </message>
    <message>
        <source>Say when a post goes out</source>
        <translation>设定发出时间</translation>
    </message>
    <message>
        <source>2026-11-20T20:30:00+08:00</source>
        <translation>2026-11-20T20:30:00+08:00</translation>
    </message>
    <message>
        <source>Take a post&apos;s time away</source>
        <translation>取消定时</translation>
    </message>
    <message>
        <source>A post that waited for you is out</source>
        <translation>等您处理的内容已发出</translation>
    </message>
    <message>
        <source>The article&apos;s address: https://mp.weixin.qq.com/s/…</source>
        <translation>文章地址：https://mp.weixin.qq.com/s/…</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的内容。</translation>
    </message>
    <message>
        <source>Another process is sending just now.</source>
        <translation>另一个程序正在发送。</translation>
    </message>
    <message>
        <source>Send what is due, and go on with what is under way</source>
        <translation>发出到期的内容，并继续处理进行中的</translation>
    </message>
    <message>
        <source>The timer runs: every few minutes this computer looks for posts that are due, as long as it is awake and you are logged in.</source>
        <translation>定时任务在运行：只要电脑开着且你已登录，每隔几分钟会检查一次到点的内容。</translation>
    </message>
    <message>
        <source>The timer is installed, but the system does not run it. &quot;post timer install&quot; starts it again.</source>
        <translation>定时任务已安装，但系统没有运行它。用 post timer install 重新启动。</translation>
    </message>
    <message>
        <source>The timer is of another version or place of this program. &quot;post timer install&quot; renews it.</source>
        <translation>定时任务来自本程序的另一个版本或位置。用 post timer install 更新。</translation>
    </message>
    <message>
        <source>No timer: posts go out while the window is open, or when &quot;post publish-due&quot; is called.</source>
        <translation>没有定时任务：内容只在窗口开着时，或执行 post publish-due 时发出。</translation>
    </message>
    <message>
        <source>What publishes while the window is closed: a timer of the system</source>
        <translation>窗口关着时由谁来发：系统的定时任务</translation>
    </message>
    <message>
        <source>Install the timer, or renew it</source>
        <translation>安装或更新定时任务</translation>
    </message>
    <message>
        <source>Windows: wake the computer for it, every quarter of an hour</source>
        <translation>Windows：每一刻钟唤醒电脑检查一次</translation>
    </message>
    <message>
        <source>Remove the timer</source>
        <translation>移除定时任务</translation>
    </message>
    <message>
        <source>Say whether the timer runs</source>
        <translation>查看定时任务是否在运行</translation>
    </message>
    <message>
        <source>Post %1 is kept as a draft.</source>
        <translation>内容 %1 已存为草稿。</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>没有需要修改的地方。</translation>
    </message>
    <message>
        <source>Keep a text as a draft</source>
        <translation>把文稿存为草稿</translation>
    </message>
    <message>
        <source>A Markdown file; pictures that it names lie beside it</source>
        <translation>Markdown 文件；其中的图片放在同一文件夹</translation>
    </message>
    <message>
        <source>A JPEG or PNG picture</source>
        <translation>JPEG 或 PNG 图片</translation>
    </message>
    <message>
        <source>Into the idea bank</source>
        <translation>放入灵感库</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>What WeChat would refuse, readers would miss or a law forbids</source>
        <translation>检查微信会拒绝、读者会看不到或法律禁止的内容</translation>
    </message>
    <message>
        <source>The stand-in for WeChat on this computer: WeChat Pay and an official account</source>
        <translation>本机上的微信替身：微信支付和一个公众号</translation>
    </message>
    <message>
        <source>Kind of the official account: decides what it may do</source>
        <translation>公众号类型：决定它能做什么</translation>
    </message>
    <message>
        <source>The whole main job against the embedded sandbox: publish what is due, fetch, reconcile, close, export</source>
        <translation>用内置沙箱跑完整个主流程：发布到点的文章、下载账单、核对、日结、导出</translation>
    </message>
    <message>
        <source>Publishing what is due at the sandbox …</source>
        <translation>正在向沙箱发布到点的文章…</translation>
    </message>
    <message>
        <source>Evidence of the post written to %1; README.txt in it explains it</source>
        <translation>存证包已写到 %1，里面的 README.txt 有说明</translation>
    </message>
    <message>
        <source>Text, calls, pictures, checks and log of what was sent, with their SHA-256, as one ZIP</source>
        <translation>把发送过的正文、请求、图片、检查和记录连同 SHA-256 打成一个 ZIP</translation>
    </message>
    <message>
        <source>FILE.zip</source>
        <translation>文件.zip</translation>
    </message>
    <message>
        <source>Of a mass send: only to followers with this tag; see post tags</source>
        <translation>群发时只发给带此标签的粉丝，标签见 post tags</translation>
    </message>
    <message>
        <source>What is planned goes out at its time again.</source>
        <translation>已恢复：排好的内容会按时发出。</translation>
    </message>
    <message>
        <source>Send again after a backup was restored or the folder came from another computer</source>
        <translation>恢复了备份、或文件夹来自另一台电脑之后，继续发送</translation>
    </message>
    <message>
        <source>%1: %2 followers</source>
        <comment>a tag&apos;s name, number</comment>
        <translation>%1：%2 位粉丝</translation>
    </message>
    <message>
        <source>This account has no tags of followers.</source>
        <translation>这个账号没有粉丝标签。</translation>
    </message>
    <message>
        <source>Ask WeChat for the tags of followers that a mass send can go to</source>
        <translation>向微信获取可以定向群发的粉丝标签</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>No new figures.</source>
        <translation>没有新数据。</translation>
    </message>
    <message>
        <source>%1  completed  %2</source>
        <translation>%1  已完成  %2</translation>
    </message>
    <message>
        <source>%1  until %2  %3</source>
        <translation>%1  截止 %2  %3</translation>
    </message>
    <message>
        <source>Nobody has complained.</source>
        <translation>没有投诉。</translation>
    </message>
    <message>
        <source>No complaint is open.</source>
        <translation>没有未完成的投诉。</translation>
    </message>
    <message>
        <source>No answer came. Nothing is sent twice: `sync complaints` finds out what became of it.</source>
        <translation>没有收到答复。不会重复发送：用 `sync complaints` 核实结果。</translation>
    </message>
    <message>
        <source>The reply is with the payer.</source>
        <translation>回复已送达顾客。</translation>
    </message>
    <message>
        <source>The complaint is completed.</source>
        <translation>投诉已标记为处理完成。</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints: %1 open, %2 new</source>
        <translation>投诉：%1 件未完成，%2 件新的</translation>
    </message>
    <message>
        <source>What payers complained of at WeChat Pay</source>
        <translation>顾客在微信支付的投诉</translation>
    </message>
    <message>
        <source>Open complaints with their clocks, as they were fetched last</source>
        <translation>未完成的投诉和时限，以最近一次获取为准</translation>
    </message>
    <message>
        <source>Completed ones too</source>
        <translation>也列出已完成的</translation>
    </message>
    <message>
        <source>Answer the payer, in at most 200 characters</source>
        <translation>回复顾客，最多 200 个字</translation>
    </message>
    <message>
        <source>The complaint, as `complaint list` gives it</source>
        <translation>投诉单号，见 `complaint list`</translation>
    </message>
    <message>
        <source>What the payer reads</source>
        <translation>顾客看到的内容</translation>
    </message>
    <message>
        <source>A picture for it, JPG, PNG or BMP of up to 2 MB; four at most</source>
        <translation>附图，JPG、PNG 或 BMP，不超过 2 MB；最多 4 张</translation>
    </message>
    <message>
        <source>Tell WeChat Pay that it is solved; this can&apos;t be taken back</source>
        <translation>告诉微信支付已处理完成；不能撤回</translation>
    </message>
    <message>
        <source>Customers %1 and %2: %3</source>
        <translation>客户 %1 和 %2：%3</translation>
    </message>
    <message>
        <source>No two customers are one person by a rule.</source>
        <translation>按规则没有发现重复的客户。</translation>
    </message>
    <message>
        <source>%1 joined. Take one back with: customer unjoin NUMBER</source>
        <translation>已合并 %1 对。撤销其中一次：customer unjoin 编号</translation>
    </message>
    <message>
        <source>Joined. Take it back with: customer unjoin %1</source>
        <translation>已合并。撤销：customer unjoin %1</translation>
    </message>
    <message>
        <source>Split. Take it back with: customer unjoin %1</source>
        <translation>已拆分。撤销：customer unjoin %1</translation>
    </message>
    <message>
        <source>%1 is taken back.</source>
        <translation>已撤销 %1。</translation>
    </message>
    <message>
        <source>Customers who are one person, or two</source>
        <translation>合并或拆分客户</translation>
    </message>
    <message>
        <source>Who is one person by a rule, and what was joined</source>
        <translation>列出按规则重复的客户，以及已有的合并</translation>
    </message>
    <message>
        <source>Join them all</source>
        <translation>全部合并</translation>
    </message>
    <message>
        <source>Make one person of two</source>
        <translation>把两位客户合并为一位</translation>
    </message>
    <message>
        <source>The number of the customer who stays</source>
        <translation>保留的客户编号</translation>
    </message>
    <message>
        <source>The number of the customer who becomes a part</source>
        <translation>并入的客户编号</translation>
    </message>
    <message>
        <source>Make a person of some openids of another, with their orders</source>
        <translation>把某位客户的部分 openid 连同订单拆成新客户</translation>
    </message>
    <message>
        <source>The number of the customer</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Whose openid it is not</source>
        <translation>不属于这位客户的 openid</translation>
    </message>
    <message>
        <source>Take a join or a split back, exactly</source>
        <translation>撤销一次合并或拆分，完全还原</translation>
    </message>
    <message>
        <source>As join or split gave it</source>
        <translation>合并或拆分时给出的编号</translation>
    </message>
    <message>
        <source>  line %1: its ids belong to customers %2; not taken. Join them, or mend the line</source>
        <translation>  第 %1 行：其中的标识分属客户 %2，没有导入。请先合并这些客户，或修改这一行</translation>
    </message>
    <message>
        <source>Read bills, orders, refunds, customers, events and statements; the kind is told from the content</source>
        <translation>导入账单、订单、退款、客户、行为事件和个人账单；按内容自动识别</translation>
    </message>
    <message>
        <source>Order %1, %2. The code can be scanned with WeChat&apos;s camera until %3, not from the album and not by a long press:</source>
        <translation>订单 %1，%2。请付款人在 %3 前用微信「扫一扫」当面扫码；从相册识别或长按无法付款：</translation>
    </message>
    <message>
        <source>%1: %2, %3, refunded %4</source>
        <translation>%1：%2，%3，已退 %4</translation>
    </message>
    <message>
        <source>%1 have arrived with the payer (refund %2).</source>
        <translation>%1 已退到付款人账上（退款单 %2）。</translation>
    </message>
    <message>
        <source>WeChat Pay has accepted to pay %1 back (refund %2); it has not arrived yet.</source>
        <translation>微信支付已受理退款 %1（退款单 %2），尚未到账。</translation>
    </message>
    <message>
        <source>Ask for a payment: gives what the payer&apos;s camera scans</source>
        <translation>收款：生成供付款人扫码的链接</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>卖的是什么</translation>
    </message>
    <message>
        <source>In fen</source>
        <translation>以分为单位</translation>
    </message>
    <message>
        <source>What the payer reads instead of the product&apos;s name</source>
        <translation>付款人看到的说明，代替商品名</translation>
    </message>
    <message>
        <source>Draws the QR code into this PNG</source>
        <translation>把二维码画到这个 PNG 文件</translation>
    </message>
    <message>
        <source>Pay money back, wholly or in part</source>
        <translation>退款，全额或部分</translation>
    </message>
    <message>
        <source>The payer reads it</source>
        <translation>付款人会看到</translation>
    </message>
    <message>
        <source>Its number: the same number is the same refund</source>
        <translation>退款单号：同一个号永远是同一笔退款</translation>
    </message>
    <message>
        <source>Take a payment, ask how it stands, pay back</source>
        <translation>收款、查单、退款</translation>
    </message>
    <message>
        <source>Ask WeChat Pay how an order stands, and keep it</source>
        <translation>向微信支付查询订单状态并记入账本</translation>
    </message>
    <message>
        <source>Close an order that nobody paid</source>
        <translation>关闭没有人付款的订单</translation>
    </message>
    <message>
        <source>An order was paid: WeChat Pay is asked for the transaction</source>
        <translation>手工确认已付款：按微信支付单号向微信支付核实</translation>
    </message>
    <message>
        <source>From the payer&apos;s receipt</source>
        <translation>付款人支付凭证上的单号</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>Followers: %1, new %2, left %3</source>
        <translation>粉丝 %1 人，新增 %2，取关 %3</translation>
    </message>
    <message>
        <source>Followers: %1 %2</source>
        <translation>粉丝：%1%2</translation>
    </message>
    <message>
        <source>No order and no refund is open.</source>
        <translation>没有待付款的订单，也没有处理中的退款。</translation>
    </message>
    <message>
        <source>The Mini Program whose orders are shipped here</source>
        <translation>要在这里发货的小程序</translation>
    </message>
    <message>
        <source>Frozen: %1 yuan, %2 to ship</source>
        <translation>冻结 %1 元，%2 单待发</translation>
    </message>
    <message>
        <source>WeChat knows that it is shipped.</source>
        <translation>微信已收到发货信息。</translation>
    </message>
    <message>
        <source>No answer came. Nothing is sent twice: `sync shipping` finds out what became of it.</source>
        <translation>没有收到回音。不会重复提交：用 `sync shipping` 查明结果。</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shipping: %1 orders read, %2 changed</source>
        <translation>发货：读取 %1 单，%2 单有变化</translation>
    </message>
    <message>
        <source>The Mini Program&apos;s orders whose money WeChat holds until they are shipped</source>
        <translation>小程序订单：发货后微信才解冻货款</translation>
    </message>
    <message>
        <source>Orders to ship and shipped ones, as they were fetched last</source>
        <translation>待发货和已发货的订单（最近一次取回的）</translation>
    </message>
    <message>
        <source>Tell WeChat how an order was shipped</source>
        <translation>向微信提交一个订单的发货信息</translation>
    </message>
    <message>
        <source>The order&apos;s number, or WeChat&apos;s</source>
        <translation>商户订单号或微信支付订单号</translation>
    </message>
    <message>
        <source>WeChat&apos;s id of the express company, like ZTO</source>
        <translation>快递公司在微信的编号，例如 ZTO</translation>
    </message>
    <message>
        <source>What is in the parcel; without it, what the order says</source>
        <translation>商品说明；不填则取自订单</translation>
    </message>
    <message>
        <source>The sender&apos;s phone, which SF Express wants; it is sent masked</source>
        <translation>寄件人电话，顺丰需要；只以打码形式提交</translation>
    </message>
    <message>
        <source>It is the one correction of what was sent</source>
        <translation>这是对已提交内容的唯一一次修改</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3 人中 %2 人</translation>
    </message>
    <message>
        <source>%1, %2 %, plausibly between %3 % and %4 %</source>
        <translation>%1，%2 %，真实值大致在 %3 %–%4 % 之间</translation>
    </message>
    <message>
        <source>The groups are not as large as planned, which chance hardly ever does: something in the split or the counting is broken, and the comparison is not valid.</source>
        <translation>各组人数与计划不符，纯属巧合几乎不可能：分流或统计有问题，比较无效。</translation>
    </message>
    <message>
        <source>%1 is better: luck alone would hardly ever show this, even though you looked every day.</source>
        <translation>%1 更好：即使每天都看，纯靠运气也几乎不会出现这种差距。</translation>
    </message>
    <message>
        <source>%1 is better by the test of the planned day.</source>
        <translation>按计划日的检验，%1 更好。</translation>
    </message>
    <message>
        <source>Not decided yet: let it run to the planned day.</source>
        <translation>还没有结论：请让它运行到计划的日期。</translation>
    </message>
    <message>
        <source>The planned day is over and the versions can&apos;t be told apart.</source>
        <translation>计划的日期已过，仍分不出高下。</translation>
    </message>
    <message>
        <source>%1 against %2: between %3 and %4 points, so no difference is shown.</source>
        <translation>%1 较 %2：%3 到 %4 个百分点，看不出差异。</translation>
    </message>
    <message>
        <source>%1 against %2: between %3 and %4 points. Totals don&apos;t say how often they were looked at; only a rule fixed beforehand (--daily) ends an experiment.</source>
        <translation>%1 较 %2：%3 到 %4 个百分点。总数看不出中途看过几次；只有事先定好的规则（--daily）才能结束实验。</translation>
    </message>
    <message>
        <source>There are too few to say it honestly.</source>
        <translation>数量太少，还不能如实下结论。</translation>
    </message>
    <message>
        <source>The numbers do not vary, so there is nothing to compare.</source>
        <translation>这些数字没有差异，无从比较。</translation>
    </message>
    <message>
        <source>These numbers can&apos;t be: check that none is negative and that a part is not larger than its whole.</source>
        <translation>这些数字不可能成立：请检查有没有负数，部分是否大于整体。</translation>
    </message>
    <message>
        <source>These numbers can&apos;t answer that: a count is missing.</source>
        <translation>这些数字回答不了这个问题：缺少一个人数。</translation>
    </message>
    <message>
        <source>The groups are not as large as planned, so the comparison can&apos;t be trusted.</source>
        <translation>各组人数与计划不符，这个比较不可信。</translation>
    </message>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>还没有可以统计的数据。</translation>
    </message>
    <message>
        <source>Statistics of numbers given here; no data folder is touched</source>
        <translation>对所给数字做统计；不动任何数据文件夹</translation>
    </message>
    <message>
        <source>Compare versions: intervals, tests, probabilities; with daily counts, the rule that ends an experiment</source>
        <translation>比较各版本：区间、检验、概率；给出每日数据时按规则判定实验何时结束</translation>
    </message>
    <message>
        <source>NAME=CONVERSIONS/EXPOSURES; the first is the version that stands</source>
        <translation>名称=转化数/人数；第一个是现有版本</translation>
    </message>
    <message>
        <source>NAME=0.5: the planned shares of users (equal ones)</source>
        <translation>名称=0.5：计划的人数占比（默认均分）</translation>
    </message>
    <message>
        <source>Chance of a false finding (0.05)</source>
        <translation>误判的概率（0.05）</translation>
    </message>
    <message>
        <source>CSV with day, arm, exposures, conversions (of that day)</source>
        <translation>CSV：day、arm、exposures、conversions（当日数）</translation>
    </message>
    <message>
        <source>Days after which the final test is made</source>
        <translation>多少天后做最终检验</translation>
    </message>
    <message>
        <source>Conversions planned for, all versions together</source>
        <translation>计划的转化数，各版本合计</translation>
    </message>
    <message>
        <source>No winner before (7)</source>
        <translation>多少天之前不判胜负（7）</translation>
    </message>
    <message>
        <source>There is no function &quot;%1&quot;; it is refused.</source>
        <translation>没有函数“%1”，已拒绝。</translation>
    </message>
    <message>
        <source>Answers each call of a JSON array on stdin: {&quot;id&quot;, &quot;function&quot;, &quot;input&quot;}</source>
        <translation>逐一回答标准输入中 JSON 数组里的调用：{&quot;id&quot;, &quot;function&quot;, &quot;input&quot;}</translation>
    </message>
    <message>
        <source>%1 of %2 left in %3 days: %4 people a day, %5 % of those present each day, %6 % in 30 days.</source>
        <translation>%2 人中 %3 天内离开 %1 人：每天 %4 人；按在场人数计日流失 %5 %，30 天合 %6 %。</translation>
    </message>
    <message>
        <source>How fast a group that nobody joins loses its people, from two counts</source>
        <translation>由两个人数求一个无人加入的群体流失多快</translation>
    </message>
    <message>
        <source>People at the start</source>
        <translation>期初人数</translation>
    </message>
    <message>
        <source>Those of them still there at the end</source>
        <translation>其中期末仍在的人数</translation>
    </message>
    <message>
        <source>Days between the two</source>
        <translation>相隔天数</translation>
    </message>
    <message>
        <source>%1 customers: about %2 repeat orders in the next %3 weeks.</source>
        <translation>%1 位客户：未来 %3 周预计复购约 %2 单。</translation>
    </message>
    <message>
        <source>BG/NBD: who is still a customer and what they will buy; with money, what it is worth</source>
        <translation>BG/NBD：谁还是客户、还会买多少；有金额时算出价值</translation>
    </message>
    <message>
        <source>Columns customer, frequency, recency, T (weeks), monetary (yuan an order)</source>
        <translation>列：customer、frequency、recency、T（周）、monetary（每单元）</translation>
    </message>
    <message>
        <source>How far to look ahead, in the unit of T (26)</source>
        <translation>向前看多久，单位与 T 相同（26）</translation>
    </message>
    <message>
        <source>%1 of %2: %3, plausibly between %4 and %5. It does not say that one causes the other.</source>
        <translation>%2 人中 %1 人：%3，真实值大致在 %4–%5 之间。这不说明前者导致后者。</translation>
    </message>
    <message>
        <source>P(B|A) with its interval, from two counts of people</source>
        <translation>由两个人数求 P(B|A) 及其区间</translation>
    </message>
    <message>
        <source>People who did A and then B</source>
        <translation>做了 A、之后又做了 B 的人数</translation>
    </message>
    <message>
        <source>All people who did A</source>
        <translation>做了 A 的全部人数</translation>
    </message>
    <message>
        <source>--minimum-effect is a difference of rates (0.02) or a part of the baseline (20%)</source>
        <translation>--minimum-effect 是比率之差（0.02）或基准的百分比（20%）</translation>
    </message>
    <message>
        <source>%1 people in each of two groups.</source>
        <translation>两组各需 %1 人。</translation>
    </message>
    <message>
        <source>With %1 a day that takes %2 days (whole weeks).</source>
        <translation>每天 %1 人，需要 %2 天（取整周）。</translation>
    </message>
    <message>
        <source>How many people an experiment needs, and how many days</source>
        <translation>一个实验需要多少人、多少天</translation>
    </message>
    <message>
        <source>Rate of the version that stands, 0.1 for 10 %</source>
        <translation>现有版本的比率，10 % 写作 0.1</translation>
    </message>
    <message>
        <source>Smallest difference worth finding: 0.02 is two points, 20% a fifth of the baseline</source>
        <translation>值得发现的最小差异：0.02 为 2 个百分点，20% 为基准的五分之一</translation>
    </message>
    <message>
        <source>Chance to find it (0.8)</source>
        <translation>发现它的把握（0.8）</translation>
    </message>
    <message>
        <source>People who come each day, both groups together</source>
        <translation>每天来的人数，两组合计</translation>
    </message>
    <message>
        <source>Log-rank: chi-squared %1 on %2 degrees of freedom, p = %3.</source>
        <translation>log-rank 检验：χ² = %1，自由度 %2，p = %3。</translation>
    </message>
    <message>
        <source>%1: %2 people, %3 left; half of them have left after: %4</source>
        <translation>%1：%2 人，离开 %3 人；离开一半所需时间：%4</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Kaplan-Meier curves, by group, with the log-rank test</source>
        <translation>按组画 Kaplan-Meier 生存曲线，并做 log-rank 检验</translation>
    </message>
    <message>
        <source>Columns duration, event (1 left, 0 still there), group</source>
        <translation>列：duration、event（1 已离开，0 仍在）、group</translation>
    </message>
    <message>
        <source>The WeChat Shop whose orders come into the ledger</source>
        <translation>订单要进账本的微信小店</translation>
    </message>
    <message>
        <source>Write orders, customers, differences, the days, posts, experiments or cohorts as CSV or XLSX</source>
        <translation>把订单、客户、差异、每日汇总、内容、实验或留存分组写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>orders, customers, differences, daily, posts, experiments or cohorts</source>
        <translation>orders、customers、differences、daily、posts、experiments 或 cohorts</translation>
    </message>
    <message>
        <source>WeChat Shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>WeChat Shop: %1 orders read, %2 new, %3 changed, %4 to ship</source>
        <translation>微信小店：读取 %1 单，新增 %2 单，变化 %3 单，待发货 %4 单</translation>
    </message>
    <message>
        <source>%1: what the shop says contradicts the ledger; nothing was changed.</source>
        <translation>%1：小店的说法与账本矛盾，账本没有改动。</translation>
    </message>
    <message>
        <source>Of the official account&apos;s message push</source>
        <translation>公众号消息推送的 Token</translation>
    </message>
    <message>
        <source>Its EncodingAESKey; without it pushes are plain</source>
        <translation>它的 EncodingAESKey；不填则为明文模式</translation>
    </message>
    <message>
        <source>WeChat&apos;s developer platform, the official account&apos;s message push: URL</source>
        <translation>微信开发者平台 → 公众号「消息推送」的 URL</translation>
    </message>
    <message>
        <source>WeChat&apos;s developer platform, the Mini Program&apos;s message push: URL</source>
        <translation>微信开发者平台 → 小程序「消息推送」的 URL</translation>
    </message>
    <message>
        <source>the WeCom console, the app&apos;s API receiving: URL</source>
        <translation>企业微信管理后台 → 应用「接收消息」的 URL</translation>
    </message>
    <message>
        <source>account add --notify-url, and 商户平台 for complaints and refunds</source>
        <translation>account add --notify-url，以及商户平台里投诉、退款的通知地址</translation>
    </message>
    <message>
        <source>The gateway listens at %1; end it with Ctrl-C. Behind your tunnel&apos;s address, enter:</source>
        <translation>网关在 %1 等待推送，按 Ctrl-C 结束。请在您的隧道地址后面填写：</translation>
    </message>
    <message>
        <source>Refused at /%1: %2</source>
        <translation>/%1 拒绝了一次请求：%2</translation>
    </message>
    <message>
        <source>Receives what WeChat pushes, behind a tunnel or relay of yours</source>
        <translation>在您自己的隧道或中继之后接收微信的推送</translation>
    </message>
    <message>
        <source>Serve until stopped; prints which address to enter where</source>
        <translation>一直运行到停止；打印哪个地址填到哪里</translation>
    </message>
    <message>
        <source>Kept. Pushes are expected plain.</source>
        <translation>已保存。之后按明文接收推送。</translation>
    </message>
    <message>
        <source>Kept. Pushes are expected encrypted.</source>
        <translation>已保存。之后只接收加密的推送。</translation>
    </message>
    <message>
        <source>The token and the EncodingAESKey of an account that is there; the key before stays valid</source>
        <translation>已有账号的 Token 和 EncodingAESKey；上一个密钥继续有效</translation>
    </message>
    <message>
        <source>Without it pushes are plain</source>
        <translation>不填则为明文模式</translation>
    </message>
    <message>
        <source>What pushes: the official account, the Mini Program or WeCom</source>
        <translation>谁的推送：公众号、小程序或企业微信</translation>
    </message>
    <message>
        <source>%1  %2  until %3: %4</source>
        <translation>%1  %2  截至 %3:%4</translation>
    </message>
    <message>
        <source>%1  %2  can&apos;t be answered any more: %3</source>
        <translation>%1  %2  已不能回复：%3</translation>
    </message>
    <message>
        <source>No customer has written.</source>
        <translation>还没有客户来信。</translation>
    </message>
    <message>
        <source>No customer waits for an answer.</source>
        <translation>没有客户在等回复。</translation>
    </message>
    <message>
        <source>WeChat has taken the reply.</source>
        <translation>微信已接收回复。</translation>
    </message>
    <message>
        <source>No answer came; whether the reply arrived is not known. Nothing is sent twice.</source>
        <translation>没有收到应答，回复是否送达未知。不会重复发送。</translation>
    </message>
    <message>
        <source>Messages: %1 new, %2 customers wait for an answer</source>
        <translation>消息：新 %1 条，%2 位客户在等回复</translation>
    </message>
    <message>
        <source>There may be more; WeChat may be asked again at %1.</source>
        <translation>可能还有更多;%1 可以再次询问微信。</translation>
    </message>
    <message>
        <source>What customers wrote in 微信客服, and answers</source>
        <translation>客户在微信客服中的来信和回复</translation>
    </message>
    <message>
        <source>Who waits for an answer, as it was fetched last; what closes first stands first</source>
        <translation>谁在等回复(以上次获取为准);最先到期的排在最前</translation>
    </message>
    <message>
        <source>Everybody who wrote</source>
        <translation>所有来过信的人</translation>
    </message>
    <message>
        <source>Answer a customer, in at most 2048 bytes</source>
        <translation>回复客户，最多 2048 字节</translation>
    </message>
    <message>
        <source>The number that `message list` gives</source>
        <translation>`message list` 给出的编号</translation>
    </message>
    <message>
        <source>What the customer reads</source>
        <translation>客户看到的内容</translation>
    </message>
    <message>
        <source>Kept. Enter these as environment variables of the relay; who has the second one can collect, but not read:</source>
        <translation>已保存。请把这两行设为中继的环境变量；拿到第二行的人能取走内容，但读不出：</translation>
    </message>
    <message>
        <source>Collected: %1 new, %2 known, %3 refused. Handled: %4, waiting: %5, not to be handled: %6.</source>
        <translation>取回：新 %1，已有 %2，拒绝 %3。处理：%4，等待：%5，无法处理：%6。</translation>
    </message>
    <message>
        <source>A relay that takes pushes while this computer sleeps: prints its settings</source>
        <translation>电脑睡着时代收推送的中继：打印它的设置</translation>
    </message>
    <message>
        <source>Take from the relay what it holds, and deal with it</source>
        <translation>取回中继存下的推送并处理</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Groups: %1 %2</source>
        <translation>客户群：%1 %2</translation>
    </message>
    <message>
        <source>Groups: %1, joined %2, left %3</source>
        <translation>客户群：%1 个，入群 %2 人，退群 %3 人</translation>
    </message>
    <message>
        <source>Fetch what WeChat knows: open orders, bills of the last three months, followers, complaints, messages of customers, customer groups, what waits to be shipped, and figures of readers of the last 30 days at most</source>
        <translation>从微信获取：未完成的订单、近三个月的账单、粉丝、投诉、客户消息、客户群、待发货订单，以及最多近 30 天的阅读数据</translation>
    </message>
    <message>
        <source>orders, bills, followers, statistics, complaints, shipping, messages, groups, or all that the account is connected to</source>
        <translation>orders、bills、followers、statistics、complaints、shipping、messages、groups，或 all（账号已接入的全部）</translation>
    </message>
    <message>
        <source>Not everything could be fetched: %1 %2</source>
        <translation>有账单没有取到：%1 %2</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Reconciling, days</source>
        <translation>对账（天）</translation>
    </message>
    <message>
        <source>%1, KB</source>
        <translation>%1（KB）</translation>
    </message>
    <message>
        <source>The day of a bill without rows, which does not say it</source>
        <translation>没有明细的账单是哪一天的，文件里看不出来</translation>
    </message>
    <message>
        <source>  line %1, %2: new in this version of the bill</source>
        <translation>  第 %1 行，%2：账单这一版新增</translation>
    </message>
    <message>
        <source>  %1: no longer in this version of the bill</source>
        <translation>  %1：账单这一版里没有了</translation>
    </message>
    <message>
        <source>  %1 new ones are paid but have no time: a day compares them only where its bill names them, so none of them is ever missing in a bill. Add created_at or paid_at</source>
        <translation>  新增的 %1 笔已付款但没有时间：只有账单里有的才会与账单核对，不会被列为“账单缺少”。请补上 created_at 或 paid_at</translation>
    </message>
    <message>
        <source>Bill:    %1 payments %2 − %3 refunds %4 + coupons %7 − fees %5 = %6</source>
        <translation>账单：支付 %1 笔 %2 − 退款 %3 笔 %4 + 免充值代金券 %7 − 手续费 %5 = %6</translation>
    </message>
    <message>
        <source>Bill:    %1 payments %2 − %3 refunds %4 − coupons %7 − fees %5 = %6</source>
        <translation>账单：支付 %1 笔 %2 − 退款 %3 笔 %4 − 免充值代金券 %7 − 手续费 %5 = %6</translation>
    </message>
    <message>
        <source>This was not stored: %1 %2</source>
        <translation>结果未能保存：%1 %2</translation>
    </message>
    <message>
        <source>    match it: settle --date DAY --class %1 --subject %2 --action match_bank --bank-date … --bank-fen … --bank-reference …</source>
        <translation>    核对：settle --date 日期 --class %1 --subject %2 --action match_bank --bank-date … --bank-fen … --bank-reference …</translation>
    </message>
    <message>
        <source>Of match_bank: the day of the row in the bank&apos;s statement</source>
        <translation>用于 match_bank：银行流水的日期</translation>
    </message>
    <message>
        <source>Its amount, positive; must be what moved, to the fen</source>
        <translation>银行流水金额（分，正数），须与资金变动分毫不差</translation>
    </message>
    <message>
        <source>The bank&apos;s number of it</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Customers who came back still needed: about %1.</source>
        <translation>还差复购客户约 %1 位。</translation>
    </message>
    <message>
        <source>Customers still needed: about %1.</source>
        <translation>还差客户约 %1 位。</translation>
    </message>
    <message>
        <source>Users still needed: about %1.</source>
        <translation>还差约 %1 人。</translation>
    </message>
    <message>
        <source>Events still needed: about %1.</source>
        <translation>还差事件约 %1 次。</translation>
    </message>
    <message>
        <source>Weeks still needed: about %1.</source>
        <translation>还差约 %1 周。</translation>
    </message>
    <message>
        <source>Days still needed: about %1.</source>
        <translation>还差约 %1 天。</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>A reader</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>Not answered by WeChat</source>
        <translation>微信未答复</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>CompanyWords</name>
    <message>
        <source>Ceramics studio</source>
        <translation>陶艺工作室</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>我的公司</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>WeChat Pay merchant %1</source>
        <translation>微信支付商户号 %1</translation>
    </message>
    <message>
        <source>Not connected to WeChat Pay</source>
        <translation>未连接微信支付</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>What the payer says</source>
        <translation>顾客怎么说</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Amount, ¥</source>
        <translation>金额(元)</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>投诉时间</translation>
    </message>
    <message>
        <source>The payer complained</source>
        <translation>顾客发起投诉</translation>
    </message>
    <message>
        <source>The payer complained again</source>
        <translation>顾客再次投诉</translation>
    </message>
    <message>
        <source>The payer wrote</source>
        <translation>顾客留言</translation>
    </message>
    <message>
        <source>The payer withdrew it</source>
        <translation>顾客撤诉</translation>
    </message>
    <message>
        <source>The payer confirmed the solution</source>
        <translation>顾客确认已解决</translation>
    </message>
    <message>
        <source>The payer called in WeChat</source>
        <translation>顾客申请平台协助</translation>
    </message>
    <message>
        <source>You replied</source>
        <translation>你回复了</translation>
    </message>
    <message>
        <source>You completed it</source>
        <translation>你标记为处理完成</translation>
    </message>
    <message>
        <source>You agreed to a refund</source>
        <translation>你同意退款</translation>
    </message>
    <message>
        <source>You refused a refund</source>
        <translation>你拒绝退款</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Reply %1 late</source>
        <translation>回复已超时 %1</translation>
    </message>
    <message>
        <source>%1 left to reply</source>
        <translation>还剩 %1 回复</translation>
    </message>
    <message>
        <source>Solution %1 late</source>
        <translation>解决已超时 %1</translation>
    </message>
    <message>
        <source>Answer them · %1 left to solve</source>
        <translation>顾客在等回复 · 还剩 %1 解决</translation>
    </message>
    <message>
        <source>%1 left to solve</source>
        <translation>还剩 %1 解决</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>还没回复</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Wants a refund</source>
        <translation>要求退款</translation>
    </message>
    <message>
        <source>Goods or service not as promised</source>
        <translation>商品或服务与约定不符</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A reply is on its way; whether WeChat has it is being found out: “%1”</source>
        <translation>有一条回复正在发送，微信是否收到正在核实：“%1”</translation>
    </message>
    <message>
        <source>The completion is on its way; whether WeChat has it is being found out.</source>
        <translation>“处理完成”正在发送，微信是否收到正在核实。</translation>
    </message>
    <message>
        <source>This reply did not reach the payer: “%1”</source>
        <translation>这条回复没有送达顾客：“%1”</translation>
    </message>
    <message>
        <source>The completion did not reach WeChat.</source>
        <translation>“处理完成”没有送达微信。</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Asking WeChat</source>
        <translation>正在向微信确认</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>等你操作</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Draft in WeChat</source>
        <translation>存公众号草稿</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Mass send</source>
        <translation>群发</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>朋友圈</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>微信群</translation>
    </message>
    <message>
        <source>The draft goes to WeChat&apos;s backend; nobody sees it until you publish it there.</source>
        <translation>只存进公众号后台的草稿箱，在那里发表前没有人看得到。</translation>
    </message>
    <message>
        <source>A page with an address of its own. Followers are not told.</source>
        <translation>生成文章页面，粉丝不会收到推送。</translation>
    </message>
    <message>
        <source>Followers are told. WeChat counts how often that may happen.</source>
        <translation>粉丝会收到推送，计入微信的群发次数。</translation>
    </message>
    <message>
        <source>A text that you copy into Moments and tick off here.</source>
        <translation>到时候复制文字发朋友圈，再回来打勾。</translation>
    </message>
    <message>
        <source>A text that you copy into a group and tick off here.</source>
        <translation>到时候复制文字发到群里，再回来打勾。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>this account can&apos;t send to its followers</source>
        <translation>这个账号不能群发</translation>
    </message>
    <message>
        <source>mass send %1 of this day, %2 allowed</source>
        <translation>当天第 %1 次群发，上限 %2 次</translation>
    </message>
    <message>
        <source>mass send %1 of this month, %2 allowed</source>
        <translation>本月第 %1 次群发，上限 %2 次</translation>
    </message>
    <message>
        <source>another post goes out in the same minute</source>
        <translation>同一分钟已有另一篇</translation>
    </message>
    <message>
        <source>%1 has passed</source>
        <translation>%1 已经过去</translation>
    </message>
    <message>
        <source>Mass sends %1/%2</source>
        <translation>群发 %1/%2</translation>
    </message>
    <message>
        <source>title, %1 characters</source>
        <translation>标题 %1 字</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>words of the advertising law</source>
        <translation>广告法用词</translation>
    </message>
    <message>
        <source>words to look at: %1</source>
        <translation>敏感用词 %1 处</translation>
    </message>
    <message>
        <source>text and pictures</source>
        <translation>正文和图片</translation>
    </message>
    <message>
        <source>It is time: copy the text, paste it where it belongs, and tick it off here.</source>
        <translation>时间到了：复制文字，发到该发的地方，再回来打勾。</translation>
    </message>
    <message>
        <source>The draft lies in WeChat&apos;s backend. Press publish there, then paste the article&apos;s address here.</source>
        <translation>草稿已在公众号后台。请到那里按“发表”，再把文章链接粘贴到这里。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>all followers</source>
        <translation>全部粉丝</translation>
    </message>
    <message>
        <source>all followers (%1)</source>
        <translation>全部粉丝（%1 人）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tag of followers and their number</comment>
        <translation>%1（%2 人）</translation>
    </message>
    <message>
        <source>followers with tag %1</source>
        <translation>标签 %1 的粉丝</translation>
    </message>
    <message>
        <source>%1: not for this account</source>
        <translation>%1：这个账号不能这样发</translation>
    </message>
    <message>
        <source>Its time passed while this computer slept, was offline or held sending back. It was not sent from here.</source>
        <translation>到时间时电脑在休眠、没联网，或暂停了发送。没有从这里发出。</translation>
    </message>
    <message>
        <source>The half hour for it is over; WeChat is being asked what became of it.</source>
        <translation>半小时的确认时间已过，正在向微信查询结果。</translation>
    </message>
    <message>
        <source>Confirm it on the phone within %1 min. What comes of it is seen here by itself.</source>
        <translation>请管理员在 %1 分钟内用手机确认，结果会自动显示在这里。</translation>
    </message>
    <message>
        <source>%1/%2 this month</source>
        <translation>本月群发 %1/%2</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Messages may be missing here: WeChat keeps them for three days only</source>
        <translation>这里可能缺少消息：微信只保留三天</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · written in WeChat</source>
        <translation>%1 · 在微信里写的</translation>
    </message>
    <message>
        <source>%1 · by a rule</source>
        <translation>%1 · 由规则发出</translation>
    </message>
    <message>
        <source>We at %1: %2</source>
        <translation>我们 %1：%2</translation>
    </message>
    <message>
        <source>The customer at %1: %2</source>
        <translation>顾客 %1：%2</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Card of a person</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Product of a shop</source>
        <translation>小店商品</translation>
    </message>
    <message>
        <source>Order of a shop</source>
        <translation>小店订单</translation>
    </message>
    <message>
        <source>Forwarded talk</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <source>Channels post</source>
        <translation>视频号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>No answer left</source>
        <translation>已无可回复条数</translation>
    </message>
    <message>
        <source>Window closed</source>
        <translation>窗口已关闭</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) left · %1 left</source>
        <translation>
            <numerusform>还可回复 %n 条 · 剩 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All answers that WeChat permits are used. The customer&apos;s next message opens the window again.</source>
        <translation>微信允许的条数已用完。顾客再发一条消息，窗口就会重新打开。</translation>
    </message>
    <message>
        <source>The customer&apos;s last message is more than 48 hours old: WeChat takes no answer any more. A message of theirs opens the window again; until then call them, or write to them in WeChat yourself.</source>
        <translation>顾客的最后一条消息已超过 48 小时，微信不再接受回复。顾客再发消息，窗口就会重新打开；在此之前可以打电话，或自己在微信里联系。</translation>
    </message>
    <message>
        <source>More than 48 hours have passed since the reader wrote: the official account may not write any more. A message or a tap on the menu opens the window again; until then a subscription message or an article reaches them.</source>
        <translation>读者上次发消息已超过 48 小时，公众号不能再主动回复。对方发消息或点菜单，窗口就会重新打开；在此之前可用订阅通知或文章触达。</translation>
    </message>
    <message>
        <source>The window of this Mini Program is closed. A message of theirs opens it again; until then a subscription message that they agreed to reaches them.</source>
        <translation>小程序的回复窗口已关闭。对方再发消息就会重新打开；在此之前可用对方同意过的订阅消息触达。</translation>
    </message>
    <message>
        <source>WeChat customer service</source>
        <translation>微信客服</translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>This message was recalled</source>
        <translation>此消息已撤回</translation>
    </message>
    <message>
        <source>[Something else: %1]</source>
        <translation>[其他：%1]</translation>
    </message>
    <message>
        <source>[%1]</source>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>Opened the talk</source>
        <translation>进入会话</translation>
    </message>
    <message>
        <source>Opened the talk · from %1</source>
        <translation>进入会话 · 来自 %1</translation>
    </message>
    <message>
        <source>Followed the official account</source>
        <translation>关注了公众号</translation>
    </message>
    <message>
        <source>Left the official account</source>
        <translation>取消关注了公众号</translation>
    </message>
    <message>
        <source>Tapped the menu</source>
        <translation>点了菜单</translation>
    </message>
    <message>
        <source>Scanned a code</source>
        <translation>扫了码</translation>
    </message>
    <message>
        <source>Who answers was changed in WeChat</source>
        <translation>在微信里更换了接待人</translation>
    </message>
    <message>
        <source>A message could not be delivered</source>
        <translation>有一条消息没有送达</translation>
    </message>
    <message>
        <source>A message was recalled</source>
        <translation>有一条消息被撤回</translation>
    </message>
    <message>
        <source>A colleague&apos;s state changed</source>
        <translation>接待人员的状态有变化</translation>
    </message>
    <message>
        <source>Something else: %1</source>
        <translation>其他：%1</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>发送中…</translation>
    </message>
    <message>
        <source>No answer came from WeChat: it may have arrived. It counts as sent, and nothing is sent twice.</source>
        <translation>没有收到微信的答复：可能已经送达。按已发送计算，不会重发。</translation>
    </message>
    <message>
        <source>Did not arrive: %1</source>
        <translation>没有送达：%1</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>等待回复</translation>
    </message>
    <message>
        <source>Unknown …%1</source>
        <translation>未知顾客 …%1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>没有送达</translation>
    </message>
    <message>
        <source>Messages may be missing here: chat records are read for thirty days back at most</source>
        <translation>这里可能缺消息：聊天记录最多只补读三十天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没收取到本机</translation>
    </message>
    <message>
        <source>WeChat had it no longer: it is kept there for three days</source>
        <translation>微信只保存三天，已经取不到了</translation>
    </message>
    <message>
        <source>%1 · Save …</source>
        <translation>%1 · 另存为…</translation>
    </message>
    <message>
        <source>%1 · %2 · Save …</source>
        <translation>%1 · %2 · 另存为…</translation>
    </message>
    <message>
        <source>Can&apos;t be answered from here</source>
        <translation>这里无法回复</translation>
    </message>
    <message>
        <source>Unfollowed</source>
        <translation>已取消关注</translation>
    </message>
    <message>
        <source>WeChat lets only verified official accounts answer from other programs, and this one is none. Answer in WeChat&apos;s own backend.</source>
        <translation>微信只允许已认证的公众号通过其他程序回复，而本号尚未认证。请在公众号后台回复。</translation>
    </message>
    <message>
        <source>The reader stopped following: the official account may not write to them any more. Following again, or a message of theirs, opens the window.</source>
        <translation>对方已取消关注,公众号不能再给他们发消息。对方重新关注或发来消息后,窗口会再次打开。</translation>
    </message>
    <message>
        <source>WeChat hands this video to nobody: look at it in WeChat&apos;s backend</source>
        <translation>微信不提供这段视频的下载,请到微信后台查看</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>For whom</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已上</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已上完</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1 次</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>报名日期</translation>
    </message>
</context>
<context>
    <name>CustomerOutlook</name>
    <message numerus="yes">
        <source>Buys about every %1 days, last bought %n day(s) ago.</source>
        <translation>
            <numerusform>大约每 %1 天购买一次，上次购买在 %n 天前。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last bought %n day(s) ago; customers here come back after about %1.</source>
        <translation>
            <numerusform>上次购买在 %n 天前；本店客户一般约 %1 天后回购。</numerusform>
        </translation>
    </message>
    <message>
        <source>Has very probably stopped buying</source>
        <translation>很可能已不再购买</translation>
    </message>
    <message>
        <source>Has probably stopped buying</source>
        <translation>大概已不再购买</translation>
    </message>
    <message>
        <source>May or may not still buy</source>
        <translation>是否还会购买难说</translation>
    </message>
    <message>
        <source>Probably still buys</source>
        <translation>大概率仍会购买</translation>
    </message>
    <message>
        <source>Very probably still buys</source>
        <translation>很可能仍会购买</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: about %2 in 10.</source>
        <translation>%1：约十成中的 %2 成。</translation>
    </message>
    <message>
        <source>Within 90 days hardly an order is expected.</source>
        <translation>90 天内预计几乎不会下单。</translation>
    </message>
    <message>
        <source>Within 90 days perhaps one order is expected.</source>
        <translation>90 天内也许会下 1 单。</translation>
    </message>
    <message>
        <source>Within 90 days about one order is expected.</source>
        <translation>90 天内预计约 1 单。</translation>
    </message>
    <message>
        <source>Within 90 days two or three orders are expected.</source>
        <translation>90 天内预计 2 至 3 单。</translation>
    </message>
    <message>
        <source>Within 90 days four orders or more are expected.</source>
        <translation>90 天内预计 4 单或更多。</translation>
    </message>
    <message>
        <source>Value of the next 90 days: the lowest fifth of all customers.</source>
        <translation>未来 90 天的价值：全体客户中最低的五分之一。</translation>
    </message>
    <message>
        <source>Value of the next 90 days: the fourth fifth of all customers.</source>
        <translation>未来 90 天的价值：全体客户中第四个五分之一。</translation>
    </message>
    <message>
        <source>Value of the next 90 days: the middle fifth of all customers.</source>
        <translation>未来 90 天的价值：全体客户中居中的五分之一。</translation>
    </message>
    <message>
        <source>Value of the next 90 days: the second fifth of all customers.</source>
        <translation>未来 90 天的价值：全体客户中第二个五分之一。</translation>
    </message>
    <message>
        <source>Value of the next 90 days: the highest fifth of all customers.</source>
        <translation>未来 90 天的价值：全体客户中最高的五分之一。</translation>
    </message>
    <message numerus="yes">
        <source>One order only, %n day(s) ago: too early to tell.</source>
        <translation>
            <numerusform>%n 天前仅购一次：还看不出来。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether this one still buys can&apos;t be told yet: too few customers here have come back.</source>
        <translation>这位客户是否还会购买暂时无法判断：本店复购的客户还太少。</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>WeChat calls both by one unionid</source>
        <translation>微信给两者的 unionid 相同</translation>
    </message>
    <message>
        <source>both gave the same phone</source>
        <translation>两者留的手机号相同</translation>
    </message>
    <message>
        <source>who paid and who follows have one openid</source>
        <translation>付款人与粉丝是同一个 openid</translation>
    </message>
    <message>
        <source>joined by hand</source>
        <translation>手动合并</translation>
    </message>
    <message>
        <source>split by hand</source>
        <translation>手动拆分</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Paid, ¥</source>
        <translation>累计实付 ¥</translation>
    </message>
    <message>
        <source>Last interaction</source>
        <translation>上次互动</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Search in WeChat</source>
        <translation>微信搜索</translation>
    </message>
    <message>
        <source>Moved from another account</source>
        <translation>公众号迁移</translation>
    </message>
    <message>
        <source>A shared card</source>
        <translation>名片分享</translation>
    </message>
    <message>
        <source>A QR code</source>
        <translation>扫描二维码</translation>
    </message>
    <message>
        <source>The account&apos;s name in an article</source>
        <translation>图文内名称</translation>
    </message>
    <message>
        <source>An article&apos;s menu</source>
        <translation>图文右上角菜单</translation>
    </message>
    <message>
        <source>After paying</source>
        <translation>支付后关注</translation>
    </message>
    <message>
        <source>An advertisement</source>
        <translation>微信广告</translation>
    </message>
    <message>
        <source>A reprint</source>
        <translation>他人转载</translation>
    </message>
    <message>
        <source>A live stream</source>
        <translation>视频号直播</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>视频号</translation>
    </message>
    <message>
        <source>A Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Elsewhere in WeChat</source>
        <translation>微信其他入口</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少花费 %1</translation>
    </message>
    <message>
        <source>Ordered, not paid yet: %1, %2</source>
        <translation>下单未付款：%1，%2</translation>
    </message>
    <message>
        <source>Order closed without payment: %1, %2</source>
        <translation>订单未付款已关闭：%1，%2</translation>
    </message>
    <message>
        <source>Bought %1, %2</source>
        <translation>购买 %1，%2</translation>
    </message>
    <message>
        <source>Refunded %2 of %1</source>
        <translation>退款 %2：%1</translation>
    </message>
    <message>
        <source>Refund of %2 under way: %1</source>
        <translation>退款处理中 %2：%1</translation>
    </message>
    <message>
        <source>Refund of %2 not paid out: %1</source>
        <translation>退款未成功 %2：%1</translation>
    </message>
    <message>
        <source>Followed the account</source>
        <translation>关注公众号</translation>
    </message>
    <message>
        <source>Unfollowed the account</source>
        <translation>取消关注</translation>
    </message>
    <message>
        <source>Viewed %1</source>
        <translation>浏览 %1</translation>
    </message>
    <message>
        <source>Bought elsewhere: %1</source>
        <translation>在别处购买：%1</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>Read “%1”</source>
        <translation>阅读《%1》</translation>
    </message>
    <message>
        <source>Interaction: %1</source>
        <translation>互动：%1</translation>
    </message>
    <message>
        <source>openid …%1</source>
        <translation>尾号 %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>Bought nothing in the last 12 months, so there is no group.</source>
        <translation>近 12 个月没有购买，因此没有分组。</translation>
    </message>
    <message>
        <source>Groups need at least %1 customers who bought; there are too few yet.</source>
        <translation>买过的客户太少：至少 %1 位才能分组。</translation>
    </message>
    <message>
        <source>Scores for how recently, how often and how much: %1-%2-%3 of 5, compared only with your own %4 customers who bought.</source>
        <translation>最近、频次、金额得分 %1-%2-%3（满分 5，仅与你自己买过的 %4 位客户相比）。</translation>
    </message>
    <message>
        <source>“%1” is who fits none of the other groups.</source>
        <translation>“%1”是不属于其他群体的客户。</translation>
    </message>
    <message>
        <source>“%1” means: %2.</source>
        <translation>“%1”的标准：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>添加标签“%1”</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message numerus="yes">
        <source>bought within %1 day(s)</source>
        <translation>
            <numerusform>%1 天内买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not bought for more than %1 day(s)</source>
        <translation>
            <numerusform>超过 %1 天没买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 time(s)</source>
        <translation>
            <numerusform>至少买过 %1 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer than %1 time(s)</source>
        <translation>
            <numerusform>购买少于 %1 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 12 months: bought on %1 day(s) for %2, last %3.</source>
        <translation>
            <numerusform>近 12 个月有 %1 天买过，共 %2；最近一次：%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer group</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>(a picture or a file)</source>
        <translation>（图片或文件）</translation>
    </message>
    <message>
        <source>Wrote: %1</source>
        <translation>来信：%1</translation>
    </message>
    <message>
        <source>A rule answered: %1</source>
        <translation>规则回复：%1</translation>
    </message>
    <message>
        <source>A colleague answered: %1</source>
        <translation>同事回复：%1</translation>
    </message>
    <message>
        <source>Answer not delivered: %1</source>
        <translation>回复未送达：%1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>回复：%1</translation>
    </message>
    <message>
        <source>Commented: %1</source>
        <translation>留言：%1</translation>
    </message>
    <message>
        <source>Written to by the campaign “%1”</source>
        <translation>触达“%1”联系过</translation>
    </message>
    <message>
        <source>Joined the group “%1”</source>
        <translation>加入群“%1”</translation>
    </message>
    <message>
        <source>Left the group “%1”</source>
        <translation>退出群“%1”</translation>
    </message>
    <message>
        <source>the shop&apos;s order and the bill name both for one payment</source>
        <translation>小店订单与账单在同一笔交易中出现了两者</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>from an order</source>
        <translation>来自订单</translation>
    </message>
    <message>
        <source>a follower&apos;s</source>
        <translation>来自粉丝</translation>
    </message>
    <message>
        <source>of the same unionid</source>
        <translation>unionid 相同</translation>
    </message>
    <message>
        <source>from an import</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>from a conversation</source>
        <translation>来自会话</translation>
    </message>
    <message>
        <source>from a customer group</source>
        <translation>来自客户群</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>Views: %1</source>
        <translation>浏览：%1</translation>
    </message>
    <message>
        <source>Interactions: %1</source>
        <translation>互动：%1</translation>
    </message>
    <message>
        <source>Purchases elsewhere: %1</source>
        <translation>在别处购买：%1</translation>
    </message>
    <message>
        <source>a phone number, %1</source>
        <translation>手机号，%1</translation>
    </message>
    <message>
        <source>WeCom id …%1, %2</source>
        <translation>企业微信客户 ID 尾号 %1，%2</translation>
    </message>
    <message>
        <source>code %1, %2</source>
        <translation>编号 %1，%2</translation>
    </message>
    <message>
        <source>%1 …%2, %3</source>
        <translation>%1 尾号 %2，%3</translation>
    </message>
    <message>
        <source>An order from post %1</source>
        <translation>下单（来自内容 %1）</translation>
    </message>
    <message>
        <source>one paid an order that was made for the other</source>
        <translation>其中一位付了为另一位开的订单</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Record it</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Link the two</source>
        <translation>关联两边</translation>
    </message>
    <message>
        <source>Mark as outside</source>
        <translation>标为线下</translation>
    </message>
    <message>
        <source>Wait for tomorrow&apos;s bill</source>
        <translation>等明天的账单</translation>
    </message>
    <message>
        <source>Ask WeChat about the refund</source>
        <translation>向微信查询退款</translation>
    </message>
    <message>
        <source>Accept, say why</source>
        <translation>写明原因后接受</translation>
    </message>
    <message>
        <source>Refund the second payment</source>
        <translation>退掉重复的一笔</translation>
    </message>
    <message>
        <source>Remove the surplus record</source>
        <translation>删去多余记录</translation>
    </message>
    <message>
        <source>Check the fee</source>
        <translation>核对手续费</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>WeChat&apos;s number</source>
        <translation>微信单号</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>商户单号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>both sides have it</source>
        <translation>两边都有</translation>
    </message>
    <message>
        <source>the next day&apos;s bill has it</source>
        <translation>在次日账单里</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a cause in short, the sentence about it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Match with the bank</source>
        <translation>与银行流水核对</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Title: %1</source>
        <translation>标题：%1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>作者：%1</translation>
    </message>
    <message>
        <source>Digest: %1</source>
        <translation>摘要：%1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>链接：%1</translation>
    </message>
    <message>
        <source>Planned for: %1 (%2)</source>
        <translation>计划时间：%1（%2）</translation>
    </message>
    <message>
        <source>The text is the one that was sent; it was kept at %1.</source>
        <translation>正文是发送的那一版，存于 %1。</translation>
    </message>
    <message>
        <source>The text is the one that stands now; no call sent it.</source>
        <translation>正文是现在的版本；没有通过接口发送过。</translation>
    </message>
    <message>
        <source>Call %1: POST %2, first byte left at %3, attempts: %4, state: %5, WeChat&apos;s name for it: %6, message: %7</source>
        <translation>调用 %1：POST %2，首次发出 %3，尝试 %4 次，状态 %5，微信返回编号 %6，消息编号 %7</translation>
    </message>
    <message>
        <source>Word list %1, version %2</source>
        <translation>词表 %1，版本 %2</translation>
    </message>
    <message>
        <source>The checks find what would keep it from being sent:</source>
        <translation>检查发现会被拦下的问题：</translation>
    </message>
    <message>
        <source>All checks hold.</source>
        <translation>检查全部通过。</translation>
    </message>
    <message>
        <source>Nothing keeps it from being sent. Advice:</source>
        <translation>没有会被拦下的问题。建议：</translation>
    </message>
    <message>
        <source>What was sent: &quot;%1&quot;</source>
        <translation>发送内容存证：「%1」</translation>
    </message>
    <message>
        <source>Made at %1 by Yiren from its data file, post %2.</source>
        <translation>由一人台于 %1 从数据文件导出，内容编号 %2。</translation>
    </message>
    <message>
        <source>facts.txt: title, address, times and the calls to WeChat</source>
        <translation>facts.txt：标题、链接、时间和对微信的每次调用</translation>
    </message>
    <message>
        <source>text.md: the text as the author wrote it (Markdown)</source>
        <translation>text.md：作者写下的正文（Markdown）</translation>
    </message>
    <message>
        <source>sent/: the calls as their bytes left this computer, and the HTML of the article in them; missing where no call sent it</source>
        <translation>sent/：发给微信的原始请求内容，以及其中的文章 HTML；没有通过接口发送过的则没有</translation>
    </message>
    <message>
        <source>pictures/: the pictures; each file is named by the SHA-256 of its bytes</source>
        <translation>pictures/：图片，文件名就是它的 SHA-256</translation>
    </message>
    <message>
        <source>checks.txt: what the checks say of this text, made anew with this pack</source>
        <translation>checks.txt：导出时重新检查的结果</translation>
    </message>
    <message>
        <source>log.csv: the rows of the audit log about this post, each with its hash</source>
        <translation>log.csv：这篇内容的操作记录，每行带哈希</translation>
    </message>
    <message>
        <source>SHA256SUMS: the SHA-256 of each file</source>
        <translation>SHA256SUMS：各文件的 SHA-256</translation>
    </message>
    <message>
        <source>To see that no file was changed since, run in this folder: sha256sum -c SHA256SUMS</source>
        <translation>在此文件夹运行 sha256sum -c SHA256SUMS，可确认文件未被改动</translation>
    </message>
    <message>
        <source>On Windows: certutil -hashfile FILE SHA256, and compare with the line in SHA256SUMS.</source>
        <translation>Windows 上运行 certutil -hashfile 文件 SHA256，与 SHA256SUMS 中的一行比对。</translation>
    </message>
    <message>
        <source>Each hash in log.csv covers the row before it in the whole log, so the data file shows whether a row was changed or taken out. Times are those of this computer; nobody outside has confirmed them.</source>
        <translation>log.csv 中每个哈希都包含全部记录里的前一行，因此改动或删除任何一行都能从数据文件看出来。时间取自本机，没有经过第三方确认。</translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Planned share</source>
        <translation>计划占比</translation>
    </message>
    <message>
        <source>Persons by plan</source>
        <translation>按计划应有</translation>
    </message>
    <message>
        <source>Window over</source>
        <translation>满观察期</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Against A</source>
        <translation>较 A</translation>
    </message>
    <message>
        <source>Interval of it</source>
        <translation>差的区间</translation>
    </message>
    <message>
        <source>Better than A</source>
        <translation>优于 A 的概率</translation>
    </message>
    <message>
        <source>Expected loss</source>
        <translation>预期损失</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>No official account is connected.</source>
        <translation>还没有连接公众号。</translation>
    </message>
    <message>
        <source>WeChat does not let this account send (48001).</source>
        <translation>微信不允许这个账号群发（48001）。</translation>
    </message>
    <message>
        <source>This account may not use tags.</source>
        <translation>这个账号不能使用标签。</translation>
    </message>
    <message>
        <source>It is not known yet whether this is a subscription or a service account.</source>
        <translation>还不知道它是公众号还是服务号。</translation>
    </message>
    <message>
        <source>A subscription account has one send a day: two versions can&apos;t go out on the same day.</source>
        <translation>公众号每天只能群发一次，两个版本不能在同一天发出。</translation>
    </message>
    <message>
        <source>Of this period&apos;s sends %1 are left, too few for all versions.</source>
        <translation>本期群发只剩 %1 次，不够每个版本各发一次。</translation>
    </message>
    <message>
        <source>Connect it under Settings.</source>
        <translation>请在设置里连接。</translation>
    </message>
    <message>
        <source>Check the account under Settings.</source>
        <translation>请在设置里检测账号。</translation>
    </message>
    <message>
        <source>Verification by WeChat would unlock it.</source>
        <translation>完成微信认证后即可使用。</translation>
    </message>
    <message>
        <source>Say which kind it is under Settings.</source>
        <translation>请在设置里说明它是哪一种。</translation>
    </message>
    <message>
        <source>Only a service account can do it; alternate days, pages, codes and replies are possible here.</source>
        <translation>只有服务号可以；这里可以改用隔日轮换、落地页、二维码或自动回复。</translation>
    </message>
    <message>
        <source>Possible again from %1 on.</source>
        <translation>%1 起又可以。</translation>
    </message>
    <message>
        <source>Mass send, split by tag</source>
        <translation>群发按标签分流</translation>
    </message>
    <message>
        <source>Alternate days</source>
        <translation>隔日轮换</translation>
    </message>
    <message>
        <source>Landing pages</source>
        <translation>落地页</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Automatic replies</source>
        <translation>自动回复</translation>
    </message>
    <message>
        <source>One version a day, the days drawn. Days are compared, not persons: it needs more of them.</source>
        <translation>一天只用一个版本，日子由抽签决定。比的是天而不是人，需要更多天。</translation>
    </message>
    <message>
        <source>Each version has an address of its own.</source>
        <translation>每个版本有自己的网址。</translation>
    </message>
    <message>
        <source>Each version has a code of its own, on posters, cards or parcels.</source>
        <translation>每个版本有自己的二维码，印在海报、卡片或包裹上。</translation>
    </message>
    <message>
        <source>Each version answers a word, a menu entry or a new follower.</source>
        <translation>每个版本回复一个关键词、一个菜单或一次关注。</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>%1 percentage points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>&lt; %1 pp</source>
        <translation>&lt; %1 pp</translation>
    </message>
    <message>
        <source>less than %1 percentage points</source>
        <translation>不到 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 times in a thousand</source>
        <translation>约千分之 %1</translation>
    </message>
    <message>
        <source>%1 times in ten thousand</source>
        <translation>约万分之 %1</translation>
    </message>
    <message>
        <source>%1 times in a million</source>
        <translation>约百万分之 %1</translation>
    </message>
    <message>
        <source>less than once in a million</source>
        <translation>不到百万分之一</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3 人中 %2 人</translation>
    </message>
    <message>
        <source>%1 = %2, 95% interval %3</source>
        <translation>%1，即 %2，95% 区间 %3</translation>
    </message>
    <message>
        <source>%1 less A: %2, 95% interval %3</source>
        <translation>%1 减 A：%2，95% 区间 %3</translation>
    </message>
    <message>
        <source>Difference of the means per person, zeros included; interval by Welch, of the means with the largest sums cut at the 99% point where a few orders would decide.</source>
        <translation>每人平均值之差（没成交的算 0）；区间用 Welch 法，若少数大单左右结果，则先把最大的金额截到 99% 分位。</translation>
    </message>
    <message>
        <source>Difference = share of the version less share of A; interval by Newcombe, from the Wilson limits l, u of both: d − √((pB−lB)² + (uA−pA)²) to d + √((uB−pB)² + (pA−lA)²).</source>
        <translation>差 = 该版本的比率减 A 的比率；区间用 Newcombe 法，由两者的 Wilson 上下限 l、u 得出：d − √((pB−lB)² + (uA−pA)²) 至 d + √((uB−pB)² + (pA−lA)²)。</translation>
    </message>
    <message>
        <source>Rule: winner at any look from day %1 on where p ≤ %2, and one test on the planned day %3 where p ≤ %4; together at most 5% false winners.</source>
        <translation>规则：第 %1 天起任何一次查看 p ≤ %2 即定；计划的第 %3 天再检验一次，p ≤ %4 即定；合起来误判不超过 5%。</translation>
    </message>
    <message>
        <source>%1: %2 persons, %3 by plan</source>
        <translation>%1：%2 人，按计划 %3 人</translation>
    </message>
    <message>
        <source>%1; below 0.001 no effect is shown.</source>
        <translation>%1；低于 0.001 时不显示任何效果。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Mean of one sum a person, zeros included, with the interval of the mean.</source>
        <translation>每人一个金额（没成交的算 0）的平均值及其区间。</translation>
    </message>
    <message>
        <source>Share p = x / n; Wilson&apos;s interval (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.</source>
        <translation>比率 p = x / n；Wilson 区间 (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)，z = 1.96。</translation>
    </message>
    <message>
        <source>Always-valid p</source>
        <translation>随时有效 p 值</translation>
    </message>
    <message>
        <source>p = 1 / the largest e so far. e weighs how those who did it fall to the versions against the planned shares; without a difference it stays small on all days at once, so you may look every day.</source>
        <translation>p = 1 / 至今最大的 e。e 比较行动者在各版本的分布与计划占比；若没有差别，它在所有日子里同时都小，所以可以每天查看。</translation>
    </message>
    <message>
        <source>Difference over time</source>
        <translation>差异随时间</translation>
    </message>
    <message>
        <source>The version&apos;s value less A&apos;s, of all days up to each. The band holds on all days at once (a confidence sequence) and is wider than an interval that is looked at once.</source>
        <translation>截至每一天，该版本的值减 A 的值。色带在所有日子同时有效（置信序列），比只看一次的区间宽。</translation>
    </message>
    <message>
        <source>Comparison with A</source>
        <translation>与 A 比较</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>χ² = Σ (counted − planned)² / planned over the versions; p from the χ² distribution (sample ratio mismatch).</source>
        <translation>χ² = 各版本 Σ（实际 − 计划）² / 计划；p 由 χ² 分布得出（样本比例检验）。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>rule fixed: %1</source>
        <translation>规则已固定：%1</translation>
    </message>
    <message>
        <source>Edit and start</source>
        <translation>修改并开始</translation>
    </message>
    <message>
        <source>Enter counts</source>
        <translation>录入数据</translation>
    </message>
    <message>
        <source>Let it run on</source>
        <translation>继续跑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Without a question yet</source>
        <translation>还没有写问题</translation>
    </message>
    <message>
        <source>read rate</source>
        <translation>阅读率</translation>
    </message>
    <message>
        <source>click rate</source>
        <translation>点击率</translation>
    </message>
    <message>
        <source>follow rate</source>
        <translation>关注率</translation>
    </message>
    <message>
        <source>message rate</source>
        <translation>留言率</translation>
    </message>
    <message>
        <source>order rate</source>
        <translation>下单率</translation>
    </message>
    <message>
        <source>revenue per person</source>
        <translation>人均成交</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Wrote</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Counts are entered or imported</source>
        <translation>数据由录入或导入</translation>
    </message>
    <message>
        <source>Counted here, from orders and events</source>
        <translation>由本机的订单和事件计数</translation>
    </message>
    <message>
        <source>From WeChat&apos;s statistics of the posts</source>
        <translation>来自微信的文章统计</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>can be decided</source>
        <translation>可以定了</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>too little data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Shares are not as planned; not to be trusted</source>
        <translation>样本比例异常，结果不可信</translation>
    </message>
    <message>
        <source>Goal: %1 · not started</source>
        <translation>目标：%1 · 未开始</translation>
    </message>
    <message>
        <source>Goal: %1 · day %2, %3 to go</source>
        <translation>目标：%1 · 第 %2 天，还需 %3 天</translation>
    </message>
    <message>
        <source>Goal: %1 · ended</source>
        <translation>目标：%1 · 已结束</translation>
    </message>
    <message>
        <source>Goal: %1 · day %2</source>
        <translation>目标：%1 · 第 %2 天</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>%1 more needed</source>
        <translation>还差 %1</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>全都一样</translation>
    </message>
    <message>
        <source>impossible counts</source>
        <translation>数字不可能</translation>
    </message>
    <message>
        <source>can&apos;t be known</source>
        <translation>无法得知</translation>
    </message>
    <message>
        <source>not to be trusted</source>
        <translation>不可信</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>还没有任何计数。</translation>
    </message>
    <message>
        <source>There is too little to compare: about %1 more are needed.</source>
        <translation>数据太少，无法比较：大约还差 %1。</translation>
    </message>
    <message>
        <source>There is too little to compare yet.</source>
        <translation>数据还太少，无法比较。</translation>
    </message>
    <message>
        <source>Everybody did the same: there is nothing to compare.</source>
        <translation>所有人都一样，没有可比的。</translation>
    </message>
    <message>
        <source>These numbers can&apos;t be: look at what was entered.</source>
        <translation>这些数字不可能，请检查录入的内容。</translation>
    </message>
    <message>
        <source>The data can&apos;t tell: a number that is needed is missing.</source>
        <translation>数据回答不了：缺少一个需要的数字。</translation>
    </message>
    <message>
        <source>What the sum stands on does not hold here.</source>
        <translation>这种算法的前提在这里不成立。</translation>
    </message>
    <message>
        <source>Needs %1 persons a version, you have %2.</source>
        <translation>需要 %1/组，你有 %2。</translation>
    </message>
    <message>
        <source>Needs %1 persons a version, %2 in all.</source>
        <translation>需要 %1/组，共 %2 人。</translation>
    </message>
    <message>
        <source>With %1 persons a day, finding a rise from %2 to %3 takes %4 weeks.</source>
        <translation>每天 %1 人，要发现 %2→%3 需约 %4 周。</translation>
    </message>
    <message>
        <source>In 2 weeks only a rise to %1 would be found.</source>
        <translation>两周内只能发现升到约 %1 的变化。</translation>
    </message>
    <message>
        <source>In 2 weeks no rise would be found.</source>
        <translation>两周内什么变化也发现不了。</translation>
    </message>
    <message>
        <source>Try a bigger change: it needs far fewer persons.</source>
        <translation>换一个更大的改动：需要的人少得多。</translation>
    </message>
    <message>
        <source>Count what happens more often: reads or clicks instead of orders.</source>
        <translation>改看更常发生的事：用阅读或点击代替下单。</translation>
    </message>
    <message>
        <source>Take several posts of the same kind together as one experiment.</source>
        <translation>把几篇同类文章合成一个实验。</translation>
    </message>
    <message>
        <source>Compare two versions instead of more.</source>
        <translation>只比较两个版本。</translation>
    </message>
    <message>
        <source>Do not test: choose the one you like.</source>
        <translation>不做实验，选你喜欢的。</translation>
    </message>
    <message>
        <source>Such a rise would lead to 100% or more: make it smaller.</source>
        <translation>这样的提升会到 100% 以上，请改小。</translation>
    </message>
    <message>
        <source>The rate must lie between 0 and 100%, the rise above 0.</source>
        <translation>比率须在 0 与 100% 之间，提升须大于 0。</translation>
    </message>
    <message>
        <source>That is more than six weeks: seasons and habits change meanwhile.</source>
        <translation>这超过六周：期间季节和习惯都会变。</translation>
    </message>
    <message>
        <source>Shares: too early to tell</source>
        <translation>样本比例：人数还少，暂不检验</translation>
    </message>
    <message>
        <source>Shares as planned: %1</source>
        <translation>样本比例检验 %1，分流正常</translation>
    </message>
    <message>
        <source>Shares not as planned: %1</source>
        <translation>样本比例检验 %1，分流异常</translation>
    </message>
    <message>
        <source>Days are drawn, not persons: shares say nothing</source>
        <translation>抽的是天不是人，不检验样本比例</translation>
    </message>
    <message>
        <source>not split into groups</source>
        <translation>没有分层</translation>
    </message>
    <message>
        <source>groups tell another story</source>
        <translation>分层结果与总体不一致</translation>
    </message>
    <message>
        <source>by source the same direction (no Simpson&apos;s paradox)</source>
        <translation>按来源分层方向一致（无辛普森现象）</translation>
    </message>
    <message>
        <source>by group the same direction (no Simpson&apos;s paradox)</source>
        <translation>按人群分层方向一致（无辛普森现象）</translation>
    </message>
    <message>
        <source>%1 comparisons, corrected by Holm</source>
        <translation>%1 个比较已做 Holm 校正</translation>
    </message>
    <message>
        <source>%1 persons saw several versions and are left out</source>
        <translation>%1 人看到多个版本，已排除</translation>
    </message>
    <message>
        <source>data up to %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>%1: %2 %3 of %4, %5 %6 of %7</source>
        <translation>%1：%2 %4 人中 %3，%5 %7 人中 %6</translation>
    </message>
    <message>
        <source>In total %1 looks better, but within the groups %2 is: the versions met different kinds of persons, so compare within groups.</source>
        <translation>总体看 %1 更好，但各组内部是 %2 更好：各版本遇到的人群不同，应分组比较。</translation>
    </message>
    <message>
        <source>The groups fell unequally to the versions, and that moves the difference from %1 to %2: compare within groups.</source>
        <translation>各组在版本间分布不均，使差异从 %1 变成 %2：应分组比较。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Planned were %1, there came %2; by chance that happens %3. Something in the split or in the counting is broken, so the versions can&apos;t be compared.</source>
        <translation>计划是 %1，实际是 %2；纯属巧合的概率%3。分流或埋点有问题，结果不可信。</translation>
    </message>
    <message>
        <source>One of the sends went out only in part, or a tag changed after it.</source>
        <translation>其中一次群发没有发完，或之后标签变了。</translation>
    </message>
    <message>
        <source>One code lay where more people come by, or was printed more often.</source>
        <translation>其中一个码放在人更多的地方，或印得更多。</translation>
    </message>
    <message>
        <source>One address was passed on, is slower, or sends people on to the other.</source>
        <translation>其中一个网址被转发、打开更慢，或跳转到了另一个。</translation>
    </message>
    <message>
        <source>One answer was on for longer, or its word is sent by more people.</source>
        <translation>其中一个回复开得更久，或更多人发它的关键词。</translation>
    </message>
    <message>
        <source>A version is not counted on some devices, or counted twice.</source>
        <translation>某个版本在部分设备上没有计数，或计了两次。</translation>
    </message>
    <message>
        <source>The shares were changed after the start.</source>
        <translation>开始之后改过占比。</translation>
    </message>
    <message>
        <source>Find the cause, then copy the experiment and start anew. These counts can&apos;t be mended.</source>
        <translation>找到原因后复制实验重新开始。这批数据无法补救。</translation>
    </message>
    <message>
        <source>%1 less A</source>
        <translation>%1 减 A</translation>
    </message>
    <message>
        <source>%1 has a %2 that is %3 above that of %4 (95% interval %5).</source>
        <translation>%1 的%2比 %4 高 %3（95% 区间 %5）。</translation>
    </message>
    <message>
        <source>%1 has a %2 that is %3 below that of %4 (95% interval %5).</source>
        <translation>%1 的%2比 %4 低 %3（95% 区间 %5）。</translation>
    </message>
    <message>
        <source>The chance that %1 is better than %2 is %3.</source>
        <translation>%1 优于 %2 的概率 %3。</translation>
    </message>
    <message>
        <source>If %1 is the wrong choice, it costs %2 on average.</source>
        <translation>若选 %1 而选错，平均损失%2。</translation>
    </message>
    <message>
        <source>It holds although you looked every day: always-valid %1.</source>
        <translation>这个结论允许你每天查看而不增加误判：随时有效 %1。</translation>
    </message>
    <message>
        <source>It was tested once, on the planned day: %1.</source>
        <translation>在计划的那天只检验一次：%1。</translation>
    </message>
    <message>
        <source>After %1 days and %2 persons the versions can&apos;t be told apart.</source>
        <translation>%1 天、%2 人后仍分不出高下。</translation>
    </message>
    <message>
        <source>Verdict: practically the same. Keep whichever you prefer.</source>
        <translation>结论：实际上一样，选你喜欢的。</translation>
    </message>
    <message>
        <source>That is less than the %1 you called worth having.</source>
        <translation>小于你认为值得的 %1。</translation>
    </message>
    <message>
        <source>Verdict: no clear difference. %1 is a safe choice if you like it for other reasons.</source>
        <translation>结论：无明显差异。若你因别的理由喜欢 %1，选它也稳妥。</translation>
    </message>
    <message>
        <source>Verdict: no clear difference.</source>
        <translation>结论：无明显差异。</translation>
    </message>
    <message>
        <source>Let it run: day %1, %2 days to go.</source>
        <translation>继续跑：第 %1 天，还需 %2 天。</translation>
    </message>
    <message>
        <source>It runs on after its plan: day %1.</source>
        <translation>计划已到，继续跑：第 %1 天。</translation>
    </message>
    <message>
        <source>Nothing is decided yet.</source>
        <translation>还不能下结论。</translation>
    </message>
    <message>
        <source>That number moves every day; do not stop because of it.</source>
        <translation>该数字每天会变，不要仅凭它停止实验。</translation>
    </message>
    <message>
        <source>A draft. Nothing is fixed and nobody has seen it.</source>
        <translation>草稿。什么都没有固定，也没有人看到。</translation>
    </message>
    <message>
        <source>Starting fixes question, versions and rule; from then on a change makes a new experiment.</source>
        <translation>开始后，问题、版本和规则就固定；之后的改动是一个新实验。</translation>
    </message>
    <message>
        <source>It runs; nobody was counted yet.</source>
        <translation>进行中，还没有计数。</translation>
    </message>
    <message>
        <source>Enter what came to each version yesterday, or drop a CSV.</source>
        <translation>录入昨天各版本的数据，或拖入 CSV。</translation>
    </message>
    <message>
        <source>The first complete day is shown tomorrow morning.</source>
        <translation>第一个完整的日子明早显示。</translation>
    </message>
    <message>
        <source>Verdict: choose %1.</source>
        <translation>结论：选 %1。</translation>
    </message>
    <message>
        <source>No verdict: the split is broken.</source>
        <translation>没有结论：分流异常。</translation>
    </message>
    <message>
        <source>No verdict: it can&apos;t be compared.</source>
        <translation>没有结论：无法比较。</translation>
    </message>
    <message>
        <source>Stopped before its end: no verdict.</source>
        <translation>提前停止：没有结论。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>P(bought | browsed the Mini Program)</source>
        <translation>P(购买|浏览小程序)</translation>
    </message>
    <message>
        <source>Variance of the difference</source>
        <translation>差的方差</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>p, two-sided</source>
        <translation>双侧 p</translation>
    </message>
    <message>
        <source>Difference of the rates</source>
        <translation>比率之差</translation>
    </message>
    <message>
        <source>Persons a version for 10% to 12%, power 80%</source>
        <translation>10%→12%、把握 80% 时每组人数</translation>
    </message>
    <message>
        <source>Lost a day</source>
        <translation>每天流失</translation>
    </message>
    <message>
        <source>Lost in 30 days</source>
        <translation>30 天流失</translation>
    </message>
    <message>
        <source>Hazard of a day, constant</source>
        <translation>恒定日风险率</translation>
    </message>
    <message>
        <source>Lost of those present, a day</source>
        <translation>每日流失率</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 persons a day</source>
        <translation>每天 %1 人</translation>
    </message>
    <message>
        <source>can&apos;t be worked out: somewhere from %1 to %2</source>
        <translation>算不出：在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>%1 (95% interval %2)</source>
        <translation>%1（95% 区间 %2）</translation>
    </message>
    <message>
        <source>A share of the wrong whole</source>
        <translation>分母用错的比率</translation>
    </message>
    <message>
        <source>1,000 users; 500 bought after visiting the account, 200 after browsing the Mini Program.</source>
        <translation>1,000 位用户；500 位访问公众号后购买，200 位浏览小程序后购买。</translation>
    </message>
    <message>
        <source>500 is “visited the account and bought”, not “browsed the Mini Program”: how many browsed is not given.</source>
        <translation>500 是“访问公众号并购买”，不是“浏览小程序”；浏览的人数没有给出。</translation>
    </message>
    <message>
        <source>A z that proves nothing</source>
        <translation>什么也证明不了的 z</translation>
    </message>
    <message>
        <source>Version 1: 100 of 1,000 bought (10%); version 2: 96 of 800 (12%).</source>
        <translation>版本一 1,000 人中 100 人购买（10%），版本二 800 人中 96 人购买（12%）。</translation>
    </message>
    <message>
        <source>The sum was added up wrongly; and a z is no interval. The interval holds 0: nothing is shown, far too few were asked.</source>
        <translation>加法算错，而且 z 不是置信区间。区间包含 0：说明不了什么，人数远远不够。</translation>
    </message>
    <message>
        <source>Persons read as per cent</source>
        <translation>把人数读成百分比</translation>
    </message>
    <message>
        <source>1,000 users at first, 800 after 30 days.</source>
        <translation>起初 1,000 人，30 天后 800 人。</translation>
    </message>
    <message>
        <source>200 / 30 is 6.67 persons a day, not 6.67%: at that rate 126 would be left, not 800.</source>
        <translation>200 ÷ 30 是每天 6.67 人，不是 6.67%；若真是 6.67%，30 天后只剩 126 人，而不是 800 人。</translation>
    </message>
    <message>
        <source>Code that must not be copied</source>
        <translation>不能照抄的代码</translation>
    </message>
    <message>
        <source>A bot with wxpy, secrets in the source, and /buy that believes the user_id of the form.</source>
        <translation>用 wxpy 的机器人，密钥写在源码里，/buy 相信表单里的 user_id。</translation>
    </message>
    <message>
        <source>The library is dead and gets accounts banned, the secret is everybody&apos;s, and anybody can buy as anybody else.</source>
        <translation>这个库已失效且会导致封号，密钥人人可见，任何人都能冒充别人下单。</translation>
    </message>
    <message>
        <source>Each version goes to a tag of its own; who gets which is drawn, and the tags are brought to WeChat from here.</source>
        <translation>每个版本发给各自的标签；谁归哪组随机决定，标签由这里同步到微信。</translation>
    </message>
    <message>
        <source>Tag its people</source>
        <translation>给参与者打标签</translation>
    </message>
    <message>
        <source>The day is the unit: of each day the revenue per person; difference of the means of the days, interval and p by Welch&apos;s t test over the days.</source>
        <translation>以天为单位：每天的人均成交额；差异为各天均值之差，区间和 p 值由各天的 Welch t 检验得出。</translation>
    </message>
    <message>
        <source>The day is the unit: of each day the share; difference of the means of the days, interval and p by Welch&apos;s t test over the days.</source>
        <translation>以天为单位：每天的比率；差异为各天均值之差，区间和 p 值由各天的 Welch t 检验得出。</translation>
    </message>
    <message>
        <source>From the difference of the means and its standard error se: p = √(Nρ²+1) · exp(−Nρ²·(d/se)² / (2(Nρ²+1))), the least so far; ρ² is tuned to the planned persons. It holds on all days at once, so you may look every day.</source>
        <translation>由均值差 d 及其标准误 se 得出：p = √(Nρ²+1) · exp(−Nρ²·(d/se)² / (2(Nρ²+1)))，取迄今最小值；ρ² 按计划人数设定。对所有日子同时成立，所以可以每天看。</translation>
    </message>
    <message>
        <source>From the difference of the shares among readers and its standard error se: p = √(Nρ²+1) · exp(−Nρ²·(d/se)² / (2(Nρ²+1))), the least so far; ρ² is tuned to the planned persons.</source>
        <translation>由读者中的比率差 d 及其标准误 se 得出：p = √(Nρ²+1) · exp(−Nρ²·(d/se)² / (2(Nρ²+1)))，取迄今最小值；ρ² 按计划人数设定。</translation>
    </message>
    <message>
        <source>Rule: one test on the planned day %1, winner where p ≤ %2; before that nothing can be decided.</source>
        <translation>规则：仅在计划的第 %1 天检验一次，p ≤ %2 即有胜者；在此之前不能下结论。</translation>
    </message>
    <message>
        <source>Today: version %1.</source>
        <translation>今天展示版本 %1。</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>接下来：%1</translation>
    </message>
    <message>
        <source>Who meets a version is seen by: %1</source>
        <translation>按以下地址或参数识别谁看到了哪个版本：%1</translation>
    </message>
    <message>
        <source>Needs %1 persons (%2); of the smallest version you have %3.</source>
        <translation>共需 %1 人（%2），最小的一组你有 %3。</translation>
    </message>
    <message>
        <source>Needs %1 persons (%2).</source>
        <translation>共需 %1 人（%2）。</translation>
    </message>
    <message>
        <source>Those would show a rise of %1, looked at once.</source>
        <translation>现有人数只看一次时，能发现 %1 的提升。</translation>
    </message>
    <message>
        <source>Those would show a rise of %1 when looked at once, of %2 when looked at every day.</source>
        <translation>现有人数只看一次时能发现 %1 的提升，每天都看时能发现 %2。</translation>
    </message>
    <message>
        <source>The last of these weeks brings nobody new: what somebody does counts for %1 days.</source>
        <translation>其中最后一周不再计入新的人：每个人的行为计 %1 天。</translation>
    </message>
    <message>
        <source>Each version is shown on %1 days: the day is what counts.</source>
        <translation>每个版本展示 %1 天：以天为单位比较。</translation>
    </message>
    <message>
        <source>Take %1 posts of the same kind together as one experiment.</source>
        <translation>合并 %1 篇同类推文作为一个实验。</translation>
    </message>
    <message>
        <source>Try a bigger change: a rise to %1 would be found with those you have.</source>
        <translation>试更大的改动：用现有人数能发现提升到 %1 的变化。</translation>
    </message>
    <message>
        <source>With the persons you have it will find no difference.</source>
        <translation>以现有人数，发现不了任何差异。</translation>
    </message>
    <message>
        <source>With the persons you have it finds at best a difference of %1; a smaller one will most likely stay unseen.</source>
        <translation>以现有人数，最多只能发现 %1 的差异；更小的差异多半看不出来。</translation>
    </message>
    <message>
        <source>How many read it is due to the title: shares say nothing</source>
        <translation>阅读人数由标题决定，分流比例不适用</translation>
    </message>
    <message>
        <source>had bought before</source>
        <translation>老客</translation>
    </message>
    <message>
        <source>new buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>More than 1% saw several versions (%1 persons): what a person sees does not stay the same.</source>
        <translation>超过 1% 的人看到了多个版本（%1 人）：同一个人看到的版本没有保持一致。</translation>
    </message>
    <message>
        <source>A few large orders would decide: what one person spent is cut at the 99% point of all.</source>
        <translation>少数大额订单会左右结果：每人的消费已按全体的 99% 分位数截断。</translation>
    </message>
    <message>
        <source>One person makes up %1 of a version&apos;s revenue.</source>
        <translation>有一个人占了某个版本成交额的 %1。</translation>
    </message>
    <message>
        <source>The true effect of %1 is %2 or more (relative, 95%).</source>
        <translation>%1 的真实效果在 %2 以上（相对值，95%）。</translation>
    </message>
    <message>
        <source>The true effect of %1 lies between %2 and %3 (relative, 95%).</source>
        <translation>%1 的真实效果在 %2 到 %3 之间（相对值，95%）。</translation>
    </message>
    <message>
        <source>Your weekends sell more than 30% differently from other days: two weeks at least.</source>
        <translation>周末与平日的销售相差超过 30%：至少做两周。</translation>
    </message>
    <message>
        <source>Uncut, %1 differs by %2 a person (%3, its persons drawn anew).</source>
        <translation>不截断时，%1 每人相差 %2（%3，按人重复抽样得出）。</translation>
    </message>
    <message>
        <source>%1; mean of the days %2, 95% interval %3</source>
        <translation>%1；各天平均 %2，95% 区间 %3</translation>
    </message>
    <message>
        <source>Mean of the days&apos; values, each day once however many came, with Student&apos;s interval of the mean.</source>
        <translation>各天数值的平均，不论当天来了多少人，每天只算一次；区间为平均值的 t 区间。</translation>
    </message>
    <message>
        <source>Chance and loss: after Welch&apos;s test the true difference is spread around d as se times Student&apos;s t; chance = P(difference &gt; 0), loss = the mean of how much better the other one is where it is better.</source>
        <translation>概率与损失：做完 Welch 检验后，真实差异围绕 d 按“标准误 se × t 分布”分布；概率 = P(差异 &gt; 0)，损失 = 对方更好时好出多少的平均。</translation>
    </message>
    <message>
        <source>Chance and loss: each share has the posterior Beta(%1 + x, %2 + n − x); chance = P(pB &gt; pA), loss = the mean of how much better the other one is where it is better.</source>
        <translation>概率与损失：每个比率的后验为 Beta(%1 + x, %2 + n − x)；概率 = P(pB &gt; pA)，损失 = 对方更好时好出多少的平均。</translation>
    </message>
    <message>
        <source>The mean of the version&apos;s days less that of A&apos;s, of all days up to each.</source>
        <translation>截至每一天，该版本各天的平均减去 A 各天的平均。</translation>
    </message>
    <message>
        <source>Of who buys: %1</source>
        <translation>按购买人数看：%1</translation>
    </message>
    <message>
        <source>The planned end is over, and the counts of %1 are missing.</source>
        <translation>计划的时间已到，还缺 %1 的数据。</translation>
    </message>
    <message>
        <source>Once they are entered it is decided; of a day on which nobody came enter zeros.</source>
        <translation>补录后即可得出结论；没有人来的那天请录入 0。</translation>
    </message>
    <message>
        <source>Expected loss a person</source>
        <translation>每人预期损失</translation>
    </message>
    <message>
        <source>Expected loss a day</source>
        <translation>每天预期损失</translation>
    </message>
    <message>
        <source>%1, mean of the days</source>
        <translation>%1（各天的平均）</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>不到 %1</translation>
    </message>
    <message>
        <source>%1 a person</source>
        <translation>每人 %1</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>每天 %1</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n day(s)</source>
        <translation>
            <numerusform>%n 天的平均</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Order %1 of ¥%2 is in the bill at %3 and was created here at %4; both sides have it.</source>
        <translation>订单 %1（%2 元）在账单中的时间是 %3，本地下单时间是 %4；两边都有，不算差异。</translation>
    </message>
    <message>
        <source>Order %1 of ¥%2 was paid at %3, after the day of this bill; the next bill will have it.</source>
        <translation>订单 %1（%2 元）于 %3 付款，晚于本账单日，会出现在下一日账单中。</translation>
    </message>
    <message>
        <source>Order %1 of ¥%2 is dated %3 here, but WeChat has it at %4, in the next day&apos;s bill.</source>
        <translation>订单 %1（%2 元）本地记为 %3，微信记为 %4，已在次日账单中。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2 was made here at %4; WeChat accepted it at %3, on another day.</source>
        <translation>退款 %1（%2 元）本地于 %4 发起，微信于 %3 受理，跨了日。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2 was made here at %3; WeChat accepted it at %4, so it stands in the next day&apos;s bill.</source>
        <translation>退款 %1（%2 元）本地于 %3 发起，微信于 %4 受理，因此在次日账单中。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2, made at %3, is not in the bill and its state is %9: ask WeChat what became of it.</source>
        <translation>退款 %1（%2 元，%3 发起）不在账单中，当前状态 %9：请向微信查询最终结果。</translation>
    </message>
    <message>
        <source>Order %1 was closed here, but WeChat took ¥%2 for it at %3: it was paid after it had timed out.</source>
        <translation>订单 %1 本地已关闭，但微信于 %3 收到 %2 元：超时后才付款。</translation>
    </message>
    <message>
        <source>Order %1 is unpaid here, but WeChat took ¥%2 for it at %3, while the program was not running.</source>
        <translation>订单 %1 本地未付款，但微信于 %3 收到 %2 元：付款时程序没有运行。</translation>
    </message>
    <message>
        <source>WeChat accepted refund %1 of ¥%2 at %3, and the ledger does not have it: it was made while the program was not running.</source>
        <translation>微信于 %3 受理了退款 %1（%2 元），本地没有记录：发起时程序没有运行。</translation>
    </message>
    <message>
        <source>WeChat took ¥%2 at %3 for %1, a number like ours that the ledger does not have: it was paid while the program was not running.</source>
        <translation>微信于 %3 为 %1 收到 %2 元，单号像是我们的，但本地没有：付款时程序没有运行。</translation>
    </message>
    <message>
        <source>WeChat accepted refund %1 of ¥%2 at %3, which is not one of our numbers: it was made outside the program.</source>
        <translation>微信于 %3 受理了退款 %1（%2 元），单号不是我们的：在程序之外发起。</translation>
    </message>
    <message>
        <source>Order %1 of ¥%2 was recorded by hand as paid outside WeChat Pay; no bill will have it.</source>
        <translation>订单 %1（%2 元）是手工登记的、不经微信支付的收款，不会出现在任何账单中。</translation>
    </message>
    <message>
        <source>WeChat took ¥%2 at %3 for %1, which is not one of our numbers: it was paid outside the program.</source>
        <translation>微信于 %3 为 %1 收到 %2 元，单号不是我们的：在程序之外收款。</translation>
    </message>
    <message>
        <source>The fee of %1 is ¥%2, and %7 of ¥%8 is ¥%5: rounding explains the ¥%6 between them.</source>
        <translation>%1 的手续费为 %2 元，按 %8 元的 %7 应为 %5 元：相差 %6 元是四舍五入。</translation>
    </message>
    <message>
        <source>The fee of refund %1 is ¥%2, and %7 of ¥%8 is ¥%5: WeChat gives it back by another rule, ¥%6 apart.</source>
        <translation>退款 %1 的手续费为 %2 元，按 %8 元的 %7 应为 %5 元：微信按另一规则退还，相差 %6 元。</translation>
    </message>
    <message>
        <source>Refund %1 is ¥%2 in the bill and ¥%5 here: ¥%6 of it belongs to coupons.</source>
        <translation>退款 %1 在账单中为 %2 元，本地为 %5 元：其中 %6 元属于代金券。</translation>
    </message>
    <message>
        <source>The fee of %1 is ¥%2, and %7 of ¥%8 is ¥%5: a coupon changed what the fee is taken of, ¥%6 apart.</source>
        <translation>%1 的手续费为 %2 元，按 %8 元的 %7 应为 %5 元：代金券改变了计费基数，相差 %6 元。</translation>
    </message>
    <message>
        <source>Order %1 is ¥%2 in the bill and ¥%5 here: coupons paid the ¥%6 between them.</source>
        <translation>订单 %1 在账单中为 %2 元，本地为 %5 元：相差的 %6 元由代金券支付。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2 is a recharge refund: its money moved at %4, but no trade bill lists such refunds.</source>
        <translation>退款 %1（%2 元）是充值退款：资金于 %4 变动，交易账单不列此类退款。</translation>
    </message>
    <message>
        <source>WeChat took ¥%2 at %3 for %1, and the same payer paid the same amount for %9 at %4: two payments, never merged.</source>
        <translation>微信于 %3 为 %1 收到 %2 元，同一付款人于 %4 为 %9 付了同样的金额：是两笔付款，绝不合并。</translation>
    </message>
    <message>
        <source>Order %1 was paid twice, at %3 and at %4 (WeChat&apos;s number %9): ¥%2 too much; refund one of the two.</source>
        <translation>订单 %1 被付款两次，%3 和 %4（微信单号 %9）：多收 %2 元，请退其中一笔。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2 at %3 was made by WeChat and not by us: %9.</source>
        <translation>退款 %1（%2 元，%3）由微信发起，不是我们发起的：%9。</translation>
    </message>
    <message>
        <source>%1 of ¥%2 at %3 is a test and no business.</source>
        <translation>%1（%2 元，%3）是测试单，不计入经营。</translation>
    </message>
    <message>
        <source>%1 of ¥%2 stands on line %9 of the bill, which could not be read; that line must be settled first.</source>
        <translation>%1（%2 元）在账单第 %9 行，该行无法识别，请先处理该行。</translation>
    </message>
    <message>
        <source>The fee of %1 is ¥%2, but %7 of ¥%8 is ¥%5: ¥%6 apart, and nothing explains it.</source>
        <translation>%1 的手续费为 %2 元，但按 %8 元的 %7 应为 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <source>Refund %1 is ¥%2 in the bill and ¥%5 here: ¥%6 apart, and nothing explains it.</source>
        <translation>退款 %1 在账单中为 %2 元，本地为 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <source>Order %1 is ¥%2 in the bill and ¥%5 here: ¥%6 apart, and nothing explains it.</source>
        <translation>订单 %1 在账单中为 %2 元，本地为 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <source>%1 and %9 have the same WeChat number, but ¥%2 and ¥%5: ¥%6 apart, and nothing explains it.</source>
        <translation>%1 与 %9 的微信单号相同，金额却是 %2 元和 %5 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <source>The ledger has %1 more than once, ¥%2 too much: remove the surplus record.</source>
        <translation>本地账中 %1 出现多次，多记 %2 元：请删去多余的记录。</translation>
    </message>
    <message>
        <source>The bill has %1 more than once under one WeChat number, ¥%2 too much: no second payment explains it.</source>
        <translation>账单中 %1 以同一微信单号出现多次，多出 %2 元：没有第二笔付款可以解释。</translation>
    </message>
    <message>
        <source>Order %1 of ¥%2 is paid here at %3, but no bill has it: name the reason before closing.</source>
        <translation>订单 %1（%2 元）本地于 %3 已付款，但账单中没有：日结前请写明原因。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2 was made here at %3, but no bill has it: name the reason before closing.</source>
        <translation>退款 %1（%2 元）本地于 %3 发起，但账单中没有：日结前请写明原因。</translation>
    </message>
    <message>
        <source>%1 of ¥%2 at %3: no known cause explains it; name the reason before closing.</source>
        <translation>%1（%2 元，%3）：没有已知原因可以解释；日结前请写明原因。</translation>
    </message>
    <message>
        <source>¥%2 of %3 stands under %1 on one side and under %9 on the other, with the same WeChat number: link the two.</source>
        <translation>%3 的 %2 元一边记在 %1，另一边记在 %9，微信单号相同：请把两者关联。</translation>
    </message>
    <message>
        <source>The money of refund %1 (¥%2), accepted at %3, left the account at %4, after midnight.</source>
        <translation>退款 %1（%2 元）于 %3 受理，资金于次日 %4 出账。</translation>
    </message>
    <message>
        <source>The money of refund %1 (¥%2), accepted at %3, had not left the account by midnight; the next fund-flow bill should have it.</source>
        <translation>退款 %1（%2 元）于 %3 受理，当日零点前资金未出账，应在次日资金账单中。</translation>
    </message>
    <message>
        <source>¥%5 moved at %3 for refund %1, which was accepted at %4, on an earlier day.</source>
        <translation>%3 变动的 %5 元属于退款 %1，该退款在之前的 %4 受理。</translation>
    </message>
    <message>
        <source>Refund %1 (¥%2), accepted at %3, is under way or has failed, and its money did not move: ask WeChat what became of it.</source>
        <translation>退款 %1（%2 元，%3 受理）仍在处理或已失败，资金未变动：请向微信查询最终结果。</translation>
    </message>
    <message>
        <source>The money of refund %1 came back, ¥%5 at %3: the refund failed; ask WeChat what became of it.</source>
        <translation>退款 %1 的资金于 %3 退回，合计变动 %5 元：退款失败，请向微信查询最终结果。</translation>
    </message>
    <message>
        <source>The ¥%2 of order %1, paid at %3, reached the account at %4.</source>
        <translation>订单 %1 的 %2 元（%3 付款）于 %4 到账。</translation>
    </message>
    <message>
        <source>The ¥%2 of order %1, paid at %3, are not in the account: frozen until the goods are shipped and received.</source>
        <translation>订单 %1 的 %2 元（%3 付款）尚未到账：发货并确认收货前被冻结。</translation>
    </message>
    <message>
        <source>¥%5 of order %1, paid at %4, reached the account at %3.</source>
        <translation>订单 %1（%4 付款）的 %5 元于 %3 到账。</translation>
    </message>
    <message>
        <source>%1 moved ¥%5 and the trade bill says ¥%2: rounding of the fee explains ¥%6.</source>
        <translation>%1 实际变动 %5 元，交易账单为 %2 元：相差 %6 元是手续费的四舍五入。</translation>
    </message>
    <message>
        <source>Refund %1 moved ¥%5 and the trade bill says ¥%2: rounding of the fee given back explains ¥%6.</source>
        <translation>退款 %1 实际变动 %5 元，交易账单为 %2 元：相差 %6 元是退还手续费的四舍五入。</translation>
    </message>
    <message>
        <source>%1 moved ¥%5 and the trade bill says ¥%2: the coupon explains ¥%6.</source>
        <translation>%1 实际变动 %5 元，交易账单为 %2 元：相差的 %6 元是代金券。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), money of coupons and not of a trade.</source>
        <translation>%9：%3 变动 %5 元（%1），是代金券资金，不是交易。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), a movement between accounts and not a trade.</source>
        <translation>%9：%3 变动 %5 元（%1），是账户间的资金往来，不是交易。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), by its nature in no trade bill.</source>
        <translation>%9：%3 变动 %5 元（%1），此类资金本来就不在交易账单中。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), a recharge refund, which no trade bill lists.</source>
        <translation>%9：%3 变动 %5 元（%1），是充值退款，交易账单不列此类退款。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), a kind of movement that is not known: name what it is before closing.</source>
        <translation>%9：%3 变动 %5 元（%1），不认识的资金类型：日结前请写明它是什么。</translation>
    </message>
    <message>
        <source>The ¥%2 of %1, dated %3 in the trade bill, did not move in the account, and nothing explains it.</source>
        <translation>%1 的 %2 元（交易账单 %3）没有资金变动，没有可解释的原因。</translation>
    </message>
    <message>
        <source>¥%5 moved at %3 for %1, which no trade bill has, and nothing explains it.</source>
        <translation>%3 为 %1 变动了 %5 元，但交易账单中没有，没有可解释的原因。</translation>
    </message>
    <message>
        <source>%1 moved ¥%5 and the trade bill says ¥%2: ¥%6 apart, and nothing explains it.</source>
        <translation>%1 实际变动 %5 元，交易账单为 %2 元：相差 %6 元，没有可解释的原因。</translation>
    </message>
    <message>
        <source>%1, %2: %7 row(s) that stood on line %3 are missing.</source>
        <translation>%1 账户 %2：第 %3 行处缺少 %7 行。</translation>
    </message>
    <message>
        <source>%1, %2: the row on line %3 is one too many.</source>
        <translation>%1 账户 %2：第 %3 行是多出来的一行。</translation>
    </message>
    <message>
        <source>%1, %2: the amount on line %3 is ¥%5 and should be ¥%6.</source>
        <translation>%1 账户 %2：第 %3 行金额为 %5 元，应为 %6 元。</translation>
    </message>
    <message>
        <source>%1, %2: the balance on line %3 is ¥%5 and should be ¥%6.</source>
        <translation>%1 账户 %2：第 %3 行结余为 %5 元，应为 %6 元。</translation>
    </message>
    <message>
        <source>%1, %2: the rows on lines %3 and %4 have changed places.</source>
        <translation>%1 账户 %2：第 %3 行与第 %4 行互换了位置。</translation>
    </message>
    <message>
        <source>%1: from %2 on days are missing in which money moved: ¥%5 before them, ¥%6 after.</source>
        <translation>%1 账户：从 %2 起缺少有资金变动的日子，之前结余 %5 元，之后 %6 元。</translation>
    </message>
    <message>
        <source>%1, %2: the rows add up to ¥%5, but the file&apos;s own summary says ¥%6.</source>
        <translation>%1 账户 %2：各行合计 %5 元，而文件自己的汇总为 %6 元。</translation>
    </message>
    <message>
        <source>%1, %2: the balance on line %3 is ¥%5, but ¥%6 follows from the row before it.</source>
        <translation>%1 账户 %2：第 %3 行结余为 %5 元，而由上一行应得 %6 元。</translation>
    </message>
    <message>
        <source>missing in the ledger</source>
        <translation>账本缺单</translation>
    </message>
    <message>
        <source>missing in the bill</source>
        <translation>账单缺单</translation>
    </message>
    <message>
        <source>amounts differ</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>twice in the ledger</source>
        <translation>账本重复</translation>
    </message>
    <message>
        <source>twice in the bill</source>
        <translation>账单重复</translation>
    </message>
    <message>
        <source>refund not in the ledger</source>
        <translation>账本缺退款</translation>
    </message>
    <message>
        <source>refund not in the bill</source>
        <translation>账单缺退款</translation>
    </message>
    <message>
        <source>refund amounts differ</source>
        <translation>退款金额不符</translation>
    </message>
    <message>
        <source>fee differs</source>
        <translation>手续费不符</translation>
    </message>
    <message>
        <source>status differs</source>
        <translation>状态不符</translation>
    </message>
    <message>
        <source>across midnight</source>
        <translation>跨日</translation>
    </message>
    <message>
        <source>in the next bill</source>
        <translation>在下一日账单</translation>
    </message>
    <message>
        <source>refund across midnight</source>
        <translation>退款跨日</translation>
    </message>
    <message>
        <source>refund on its way</source>
        <translation>退款在途</translation>
    </message>
    <message>
        <source>paid late</source>
        <translation>超时后付款</translation>
    </message>
    <message>
        <source>paid while the program was off</source>
        <translation>程序未开时付款</translation>
    </message>
    <message>
        <source>paid outside this program</source>
        <translation>程序之外的收款</translation>
    </message>
    <message>
        <source>fee rounding</source>
        <translation>手续费取整</translation>
    </message>
    <message>
        <source>fee given back</source>
        <translation>手续费退还</translation>
    </message>
    <message>
        <source>coupon subsidy</source>
        <translation>代金券补贴</translation>
    </message>
    <message>
        <source>recharge refund</source>
        <translation>充值退款</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>资金冻结</translation>
    </message>
    <message>
        <source>equal twins</source>
        <translation>同额同人两笔</translation>
    </message>
    <message>
        <source>collected twice</source>
        <translation>重复收款</translation>
    </message>
    <message>
        <source>withdrawal or top-up</source>
        <translation>提现或充值</translation>
    </message>
    <message>
        <source>sharing or penalty</source>
        <translation>分账或扣罚</translation>
    </message>
    <message>
        <source>test order</source>
        <translation>测试订单</translation>
    </message>
    <message>
        <source>unreadable row</source>
        <translation>无法读取的行</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>WeChat held the ¥%2 of %1 on %3; it should have arrived by now, and no fund bill has it.</source>
        <translation>%3 微信支付冻结了 %1 的 %2 元；现在应已到账，但资金账单里没有这笔。</translation>
    </message>
    <message>
        <source>Refund %1 of ¥%2 was accepted on %3; its money was to move the day after, and no fund bill has it.</source>
        <translation>退款 %1（%2 元）于 %3 受理，款项应在次日划出，但资金账单里没有这笔。</translation>
    </message>
    <message>
        <source>The bill of the account %1 is not here, and days before have one.</source>
        <translation>资金账户 %1 当天的账单还没有，而前几天的都有。</translation>
    </message>
    <message>
        <source>The bill&apos;s own summary says %2 for %1; the rows that could be read are %3.</source>
        <translation>账单汇总写的%1是 %2，能读出的明细是 %3。</translation>
    </message>
    <message>
        <source>The bill&apos;s own summary says ¥%2 for %1; the rows that could be read come to ¥%3.</source>
        <translation>账单汇总写的%1是 %2 元，能读出的明细合计 %3 元。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1) is the bank&apos;s row %7 of %4, ¥%6.</source>
        <translation>%9：%3 的 ¥%5（%1）即银行流水 %4 第 %7 笔，¥%6。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1) should stand in the bank&apos;s statement by now. Match it with its row there; if there is none, ask the bank and WeChat Pay.</source>
        <translation>%9：%3 的 ¥%5（%1）此时应已出现在银行流水中。请与银行流水核对；如果没有，请询问银行和微信支付。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), on its way to the bank. Match it with its row of the bank&apos;s statement once it is there.</source>
        <translation>%9：%3 的 ¥%5（%1），正在到账途中。到账后请与银行流水核对。</translation>
    </message>
    <message>
        <source>%9: ¥%5 at %3 (%1), from the bank. Match it with its row of the bank&apos;s statement.</source>
        <translation>%9：%3 的 ¥%5（%1），来自银行账户。请与银行流水核对。</translation>
    </message>
    <message>
        <source>The ¥%2 of order %1, paid at %3, are not in the account. App id %9 belongs to no account connected here; if it is a Mini Program&apos;s, WeChat freezes the money until the goods are shipped and received. Connect the Mini Program, or look at the shipping of the order in WeChat&apos;s backend and accept it with what you found.</source>
        <translation>订单 %1（%3 支付）的 ¥%2 尚未入账。AppID %9 不属于这里接入的任何账号；如果它是小程序，资金会被微信冻结到发货并确认收货之后。请接入该小程序，或到微信后台查看该订单的发货情况，再写明原因接受。</translation>
    </message>
</context>
<context>
    <name>Festival</name>
    <message>
        <source>New Year&apos;s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Lantern Festival</source>
        <translation>元宵</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午</translation>
    </message>
    <message>
        <source>Qixi</source>
        <translation>七夕</translation>
    </message>
    <message>
        <source>Zhongyuan</source>
        <translation>中元</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋</translation>
    </message>
    <message>
        <source>Double Ninth</source>
        <translation>重阳</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
</context>
<context>
    <name>FigureAlert</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>新关注</translation>
    </message>
    <message>
        <source>Unfollows</source>
        <translation>取关</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅读人数</translation>
    </message>
    <message>
        <source>%1: nothing is known of %2 yet, though the days before are here.</source>
        <translation>%1：%2 的数据还没有，此前各天都有。</translation>
    </message>
    <message>
        <source>%1: %2 in the %3 days up to %4; in such days of the last %5 weeks %6. That is unusual.</source>
        <translation>%1：截至 %4 的 %3 天为 %2；过去 %5 周的同样天数为 %6，属异常。</translation>
    </message>
    <message>
        <source>%1 on %2: %3; on that weekday of the last %4 weeks %5. That is unusual.</source>
        <translation>%2%1为 %3；过去 %4 周的同一周几为 %5，属异常。</translation>
    </message>
    <message>
        <source>%1 is muted until %2: %3</source>
        <translation>%1已静音，至 %2：%3</translation>
    </message>
    <message>
        <source>%1 is muted: %2</source>
        <translation>%1已静音：%2</translation>
    </message>
    <message>
        <source>other ways</source>
        <translation>其他途径</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>card shared</source>
        <translation>名片分享</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>name in an article</source>
        <translation>文章内名称</translation>
    </message>
    <message>
        <source>WeChat ad</source>
        <translation>微信广告</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>他人转载</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>视频号</translation>
    </message>
    <message>
        <source>live stream</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>来源 %1</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 %2 (usually %3)</source>
        <translation>%1 %2（平时 %3）</translation>
    </message>
    <message>
        <source>Most different: %1.</source>
        <translation>差别最大：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>There is no title.</source>
        <translation>还没有标题。</translation>
    </message>
    <message>
        <source>Write one of at most %3 characters.</source>
        <translation>写一个不超过 %3 个字的标题。</translation>
    </message>
    <message>
        <source>The title has %2 characters; WeChat takes %3.</source>
        <translation>标题有 %2 个字，微信最多收 %3 个。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>The author has %2 characters; WeChat takes %3.</source>
        <translation>作者名有 %2 个字，微信最多收 %3 个。</translation>
    </message>
    <message>
        <source>The digest has %2 characters; WeChat takes %3.</source>
        <translation>摘要有 %2 个字，微信最多收 %3 个。</translation>
    </message>
    <message>
        <source>Shorten it, or leave it empty: WeChat then shows the beginning of the text.</source>
        <translation>请缩短；也可以留空，微信会显示正文开头。</translation>
    </message>
    <message>
        <source>The original&apos;s address has %2 bytes; WeChat takes %3.</source>
        <translation>阅读原文的网址有 %2 字节，微信最多收 %3 字节。</translation>
    </message>
    <message>
        <source>Use a shorter address.</source>
        <translation>请换一个短一些的网址。</translation>
    </message>
    <message>
        <source>“%1” is not the address of a page.</source>
        <translation>“%1”不是网页地址。</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>网址要以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>There is no cover.</source>
        <translation>还没有封面。</translation>
    </message>
    <message>
        <source>Choose a picture of at least %3 pixels&apos; width.</source>
        <translation>请选一张宽度不小于 %3 像素的图片。</translation>
    </message>
    <message>
        <source>The cover&apos;s picture is not in the data file.</source>
        <translation>封面图片不在数据文件里。</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>请重新选择。</translation>
    </message>
    <message>
        <source>The cover&apos;s part for lists is %2 pixels wide; below %3 it looks blurred.</source>
        <translation>封面在列表里显示的部分宽 %2 像素，小于 %3 会模糊。</translation>
    </message>
    <message>
        <source>Choose a larger picture or a larger part of it.</source>
        <translation>请换一张大一些的图，或把裁剪范围放大。</translation>
    </message>
    <message>
        <source>The cover is not 2.35 times as wide as high, so WeChat chooses what is shown.</source>
        <translation>封面不是 2.35:1，显示哪一部分由微信决定。</translation>
    </message>
    <message>
        <source>Choose the part for lists yourself.</source>
        <translation>请自己裁出列表里显示的部分。</translation>
    </message>
    <message>
        <source>The part of the cover for lists is not 2.35 times as wide as high.</source>
        <translation>封面在列表里显示的部分不是 2.35:1。</translation>
    </message>
    <message>
        <source>Choose the part again.</source>
        <translation>请重新裁剪。</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>还没有正文。</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>请写一点内容。</translation>
    </message>
    <message>
        <source>With its layout the text has %2 characters; WeChat takes fewer than %3.</source>
        <translation>正文连同排版共 %2 个字符，微信要求少于 %3 个。</translation>
    </message>
    <message>
        <source>Shorten the text or make two articles of it.</source>
        <translation>请缩短正文，或分成两篇。</translation>
    </message>
    <message>
        <source>With its layout the text has %2 bytes; WeChat takes fewer than %3.</source>
        <translation>正文连同排版共 %2 字节，微信要求少于 %3 字节。</translation>
    </message>
    <message>
        <source>“%1” leads out of WeChat: it can&apos;t be clicked in an article.</source>
        <translation>“%1”是外部链接，在文章里点不开。</translation>
    </message>
    <message>
        <source>Readers see the address; the one to be opened belongs into the original&apos;s address.</source>
        <translation>读者会在文末看到网址；要让人点开的那一个，请填到“阅读原文”。</translation>
    </message>
    <message>
        <source>“%1” is not the address of a page; only the words are kept.</source>
        <translation>“%1”不是网页地址，只保留了文字。</translation>
    </message>
    <message>
        <source>A picture of the text is not in the data file; readers won&apos;t see it.</source>
        <translation>正文里有一张图片不在数据文件里，读者看不到它。</translation>
    </message>
    <message>
        <source>Put the picture in again or take its line out.</source>
        <translation>请重新放入图片，或删掉这一行。</translation>
    </message>
    <message>
        <source>The picture “%1” lies elsewhere: WeChat removes it.</source>
        <translation>图片“%1”在别的网站上，微信会把它去掉。</translation>
    </message>
    <message>
        <source>Save the picture and drop it into the text.</source>
        <translation>请把图片保存下来，再拖进正文。</translation>
    </message>
    <message>
        <source>A picture has %2 bytes; WeChat takes fewer than %3 in a text.</source>
        <translation>一张图片有 %2 字节，微信要求正文图片小于 %3 字节。</translation>
    </message>
    <message>
        <source>Put a smaller picture in its place.</source>
        <translation>请换一张小一些的图片。</translation>
    </message>
    <message>
        <source>A picture is of the kind “%1”; WeChat takes JPG and PNG in a text.</source>
        <translation>一张图片是“%1”格式，微信正文只收 JPG 和 PNG。</translation>
    </message>
    <message>
        <source>Save it as JPG or PNG and put it in again.</source>
        <translation>请另存为 JPG 或 PNG 再放入。</translation>
    </message>
    <message>
        <source>A picture has no words for those who can&apos;t see it.</source>
        <translation>一张图片没有说明文字，看不到图的读者不知道是什么。</translation>
    </message>
    <message>
        <source>Write what it shows between the square brackets.</source>
        <translation>请在方括号里写上图里是什么。</translation>
    </message>
    <message>
        <source>The card does not know what to do with “%1”.</source>
        <translation>卡片看不懂“%1”这一行。</translation>
    </message>
    <message>
        <source>A card has the lines title, price, note, picture and qr.</source>
        <translation>卡片可以写：名称、价格、说明、图片、收款码。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids superlatives in advertising.</source>
        <translation>“%1”：《广告法》第 %4 条禁止在广告里用绝对化的词。</translation>
    </message>
    <message>
        <source>Better: %5</source>
        <translation>建议：%5</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids advertising with the state and its offices.</source>
        <translation>“%1”：《广告法》第 %4 条禁止借国家和国家机关的名义做广告。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids superstition in advertising.</source>
        <translation>“%1”：《广告法》第 %4 条禁止广告含有迷信内容。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids running others down.</source>
        <translation>“%1”：《广告法》第 %4 条禁止贬低别家。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids promises of effect, cure rates and recommendations.</source>
        <translation>“%1”：《广告法》第 %4 条禁止保证功效、写治愈率、用患者或医生作推荐。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, leaves words of treatment to medicine.</source>
        <translation>“%1”：《广告法》第 %4 条规定，非医疗广告不得用医疗用语。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids such promises for health food.</source>
        <translation>“%1”：《广告法》第 %4 条禁止保健食品这样宣传。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids promises of passing or results.</source>
        <translation>“%1”：《广告法》第 %4 条禁止教育培训承诺通过或效果。</translation>
    </message>
    <message>
        <source>“%1”: the Advertising Law, Article %4, forbids promises of safety or returns.</source>
        <translation>“%1”：《广告法》第 %4 条禁止承诺保本、无风险或收益。</translation>
    </message>
    <message>
        <source>“%1”: the Trademark Law, Article %4, forbids these words in advertising.</source>
        <translation>“%1”：《商标法》第 %4 条禁止在广告里用这个字样。</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>✗ Mend</source>
        <translation>✗ 须改</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>怎么改</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Paid again</source>
        <translation>复购</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Nobody was reached in this period.</source>
        <translation>这段时间没有触达任何人。</translation>
    </message>
    <message>
        <source>Of %1 people who were reached %2 ordered; of these %3 paid, and of those %4 once more.</source>
        <translation>触达 %1 人，其中 %2 下单；下单者中 %3 付款，付款者中 %4 复购。</translation>
    </message>
    <message>
        <source>people, each once over every join, by how far they came within the period; the list behind a bar is what is counted</source>
        <translation>按人数，合并过的客户只算一次，看他在这段时间走到哪一步；柱子背后的名单就是被数的人</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Reached: followed at some time in the period, was written to, or did anything of the rest.</source>
        <translation>触达：这段时间内关注过、收到过你的消息，或有后面任何一步。</translation>
    </message>
    <message>
        <source>Read: an article. Clicked: a page of the shop or a link. Both up to the first order, and both may be left out: WeChat tells neither of every reader, so the steps after them can be larger.</source>
        <translation>阅读：读了文章。点击：打开过店铺页面或链接。两步都只算到第一次下单为止，也都可以跳过：微信并不告知每位读者是否读过、点过，所以后面的步骤可能更多。</translation>
    </message>
    <message>
        <source>Ordered: an order was placed in the period. Paid: one of these was paid, tests left out. Paid again: the next one as well.</source>
        <translation>下单：这段时间内下过单。付款：其中有一单付了款（测试单不算）。复购：之后又付了一单。</translation>
    </message>
    <message>
        <source>Orders without a known payer are nobody&apos;s and in no step.</source>
        <translation>不知道付款人是谁的订单不属于任何人，不计入任何一步。</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
</context>
<context>
    <name>GatewayTexts</name>
    <message>
        <source>Withdrew consent at WeChat: erase what is kept of this person, under “Personal information” beside the customer.</source>
        <translation>对方在微信撤回了授权:请在客户旁的“个人信息”里删除其资料。</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Group without a name</source>
        <translation>未命名的群</translation>
    </message>
    <message>
        <source>An erased person</source>
        <translation>已删除信息的客户</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群名称</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Joined, 7 days</source>
        <translation>近 7 天入群</translation>
    </message>
    <message>
        <source>Left, 7 days</source>
        <translation>近 7 天退群</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已解散</translation>
    </message>
    <message>
        <source>Owner left</source>
        <translation>群主已离职</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>入群方式</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍在群</translation>
    </message>
    <message>
        <source>Mass message to customers</source>
        <translation>群发给客户</translation>
    </message>
    <message>
        <source>Mass message to groups</source>
        <translation>群发到客户群</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>客户朋友圈</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>正在创建</translation>
    </message>
    <message>
        <source>No answer, being looked for</source>
        <translation>未收到回应，正在核对</translation>
    </message>
    <message>
        <source>WeChat prepares it</source>
        <translation>企业微信正在生成任务</translation>
    </message>
    <message>
        <source>Waits to be confirmed</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>部分送达</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>No friend any more</source>
        <translation>已不是好友</translation>
    </message>
    <message>
        <source>Had too many this month</source>
        <translation>本月接收已达上限</translation>
    </message>
    <message>
        <source>Can&apos;t be reached</source>
        <translation>无法发送</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) without words</source>
        <translation>
            <numerusform>%n 个附件（无文字）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 got it</source>
        <translation>送达 %1 / %2</translation>
    </message>
    <message>
        <source>Nothing is published yet.
1. %1 opens WeCom on the phone.
2. In the notice of the customers&apos; moments, look at the moment.
3. Tap Publish. Only then do customers see it.</source>
        <translation>还没有发表。
1. %1 在手机上打开企业微信。
2. 在“客户朋友圈”的通知里查看内容。
3. 点“发表”，之后客户才能看到。</translation>
    </message>
    <message>
        <source>Nothing was sent yet.
1. %1 opens WeCom on the phone.
2. In the notice of the mass message assistant, look at the message.
3. Tap Send. Only then does it go out.</source>
        <translation>还没有发送。
1. %1 在手机上打开企业微信。
2. 在“群发助手”的通知里查看内容。
3. 点“发送”，之后消息才会发出。</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>二维码：%1</translation>
    </message>
    <message>
        <source>A code</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>受邀</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>由 %1 邀请</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>正在创建</translation>
    </message>
    <message>
        <source>No answer: make another one</source>
        <translation>未收到回应，请另建一个</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>It needs a corporation of WeCom with a self-built app that may use customer contact (可调用接口的应用) and whose trusted addresses hold this computer&apos;s. Registering is free; a corporation that is not verified may have 100 to 200 customers. Ordinary WeChat groups can&apos;t be read by any program.</source>
        <translation>需要一个企业微信企业：建自建应用，在“客户联系 → API → 可调用接口的应用”中勾选它，并把本机的公网 IP 加入“企业可信IP”。注册免费；未认证企业最多 100–200 位客户。普通微信群没有官方接口，任何程序都读不了。</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>读不了</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>本来就有</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>Line %1, column %2: expected %3, found “%4”.</source>
        <translation>第 %1 行，“%2”列：应为%3，实际是“%4”。</translation>
    </message>
    <message>
        <source>Line %1, %2: %3 is %4 here and %5 in the file; what is here stays.</source>
        <translation>第 %1 行，%2：%3 在账本里是 %4，文件里是 %5；保留账本里的。</translation>
    </message>
    <message>
        <source>Line %1, %2: new in this version of the bill.</source>
        <translation>第 %1 行，%2：账单这一版新增。</translation>
    </message>
    <message>
        <source>%1: no longer in this version of the bill.</source>
        <translation>%1：账单这一版里没有了。</translation>
    </message>
    <message>
        <source>Line %1, %2: %3 was %4, is %5.</source>
        <translation>第 %1 行，%2：%3 原来是 %4，现在是 %5。</translation>
    </message>
    <message>
        <source>Summary: %1 says %2, the rows give %3.</source>
        <translation>汇总：“%1”写的是 %2，逐行相加是 %3。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The file does not say which account it is of; it is taken as the basic account&apos;s.</source>
        <translation>文件没有写是哪个资金账户的；按基本账户处理。</translation>
    </message>
    <message>
        <source>Columns that are not used: %1</source>
        <translation>没有用到的列：%1</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>…还有 %1 处。</translation>
    </message>
    <message>
        <source>Line %1: its ids belong to customers %2; it is not taken.</source>
        <translation>第 %1 行：其中的标识分属客户 %2，不会导入。</translation>
    </message>
    <message>
        <source>%1 new ones are paid but have no time: a day compares them only where its bill names them, so none of them is ever missing in a bill. Add a column with the time of payment.</source>
        <translation>新增的 %1 笔已付款但没有时间：只有账单里有的才会与账单核对，不会被列为“账单缺少”。请补上付款时间一列。</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>an amount in yuan, like 12.80</source>
        <translation>以元为单位的金额，如 12.80</translation>
    </message>
    <message>
        <source>an amount in fen, a whole number</source>
        <translation>以分为单位的金额（整数）</translation>
    </message>
    <message>
        <source>a rate, like 0.60%</source>
        <translation>费率，如 0.60%</translation>
    </message>
    <message>
        <source>a time, like 2026-03-05 10:30:00</source>
        <translation>时间，如 2026-03-05 10:30:00</translation>
    </message>
    <message>
        <source>a number that names the order or refund</source>
        <translation>订单号或退款单号</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>fewer rows: no more fit in</source>
        <translation>更少的行：再多就装不下了</translation>
    </message>
    <message>
        <source>CNY, the yuan</source>
        <translation>CNY（人民币）</translation>
    </message>
    <message>
        <source>trade bill</source>
        <translation>交易账单</translation>
    </message>
    <message>
        <source>trade bill (all)</source>
        <translation>交易账单（全部）</translation>
    </message>
    <message>
        <source>trade bill (payments)</source>
        <translation>交易账单（支付）</translation>
    </message>
    <message>
        <source>trade bill (refunds)</source>
        <translation>交易账单（退款）</translation>
    </message>
    <message>
        <source>fund-flow bill</source>
        <translation>资金账单</translation>
    </message>
    <message>
        <source>fund-flow bill of the basic account</source>
        <translation>基本账户资金账单</translation>
    </message>
    <message>
        <source>fund-flow bill of the operation account</source>
        <translation>运营账户资金账单</translation>
    </message>
    <message>
        <source>fund-flow bill of the fees account</source>
        <translation>手续费账户资金账单</translation>
    </message>
    <message>
        <source>personal WeChat statement</source>
        <translation>微信个人流水</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Rows with money</source>
        <translation>金额行</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Certificates of closed days</source>
        <translation>日结凭证</translation>
    </message>
    <message>
        <source>Balances of the account</source>
        <translation>账户余额</translation>
    </message>
    <message>
        <source>WeChat Pay&apos;s keys</source>
        <translation>微信支付的密钥</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Our keys</source>
        <translation>商户密钥</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Trade bills</source>
        <translation>交易账单</translation>
    </message>
    <message>
        <source>Fund-flow bills</source>
        <translation>资金账单</translation>
    </message>
    <message>
        <source>Asking for an order</source>
        <translation>查询订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>没有问到</translation>
    </message>
    <message>
        <source>The day is not over</source>
        <translation>这一天还没过完</translation>
    </message>
    <message>
        <source>The trade bill is missing</source>
        <translation>缺交易账单</translation>
    </message>
    <message>
        <source>The fund-flow bill is missing</source>
        <translation>缺资金账单</translation>
    </message>
    <message>
        <source>A row of a bill can&apos;t be read</source>
        <translation>账单里有读不懂的行</translation>
    </message>
    <message>
        <source>A bill does not agree with its own summary</source>
        <translation>账单与它自己的汇总不符</translation>
    </message>
    <message>
        <source>A difference is not settled</source>
        <translation>有差异还没处理</translation>
    </message>
    <message>
        <source>A movement of the account is not settled</source>
        <translation>有账户变动还没处理</translation>
    </message>
    <message>
        <source>The balances do not hold</source>
        <translation>余额对不上</translation>
    </message>
    <message>
        <source>An amount is not explained</source>
        <translation>有金额无法解释</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>the newest is %1</source>
        <translation>最新的是 %1</translation>
    </message>
    <message>
        <source>%1 rows are as they were written</source>
        <translation>%1 行都与写入时一致</translation>
    </message>
    <message>
        <source>%1 rows hold</source>
        <translation>%1 行都对得上</translation>
    </message>
    <message>
        <source>%1 s from WeChat Pay&apos;s</source>
        <translation>与微信支付相差 %1 秒</translation>
    </message>
    <message>
        <source>End of the audit log</source>
        <translation>操作记录的末尾</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 格</translation>
    </message>
    <message>
        <source>a number of at most %1 characters</source>
        <translation>不超过 %1 个字符的单号</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>本来就有</translation>
    </message>
    <message>
        <source>nothing happened that day</source>
        <translation>当天没有发生额</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>还没生成</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>没有下载到</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>商户号与序列号</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>商户私钥</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3 密钥</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Our signature</source>
        <translation>请求签名</translation>
    </message>
    <message>
        <source>WeChat&apos;s signature</source>
        <translation>微信应答签名</translation>
    </message>
    <message>
        <source>No order of ours to compare with</source>
        <translation>账上没有可核对的订单</translation>
    </message>
    <message>
        <source>something: it may not be empty</source>
        <translation>有内容，不能为空</translation>
    </message>
    <message>
        <source>fractions from 0 to 1</source>
        <translation>0 到 1 之间的小数</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Draft box</source>
        <translation>草稿箱</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>自定义菜单</translation>
    </message>
    <message>
        <source>not permitted to this account</source>
        <translation>这个账号没有权限</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>最多 %1 个字</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>最多 %1 字节</translation>
    </message>
    <message>
        <source>at most %1 pictures</source>
        <translation>最多 %1 张图片</translation>
    </message>
    <message>
        <source>at most %1 articles</source>
        <translation>最多 %1 篇</translation>
    </message>
    <message>
        <source>two to %1 people</source>
        <translation>2 到 %1 人</translation>
    </message>
    <message>
        <source>Mass sends</source>
        <translation>群发</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>公众号数据</translation>
    </message>
    <message>
        <source>Template messages</source>
        <translation>模板消息</translation>
    </message>
    <message>
        <source>one to %1 people</source>
        <translation>1 到 %1 个人</translation>
    </message>
    <message>
        <source>one parcel: only express can be split</source>
        <translation>1 个包裹：只有快递可以分拆发货</translation>
    </message>
    <message>
        <source>one parcel at once: only express can be split</source>
        <translation>统一发货：只有快递可以分拆</translation>
    </message>
    <message>
        <source>a masked number like 189****1234</source>
        <translation>打码的号码，如 189****1234</translation>
    </message>
    <message>
        <source>a mobile number of China, or one with + and its country in front</source>
        <translation>中国大陆手机号，或以 + 和国家代码开头的号码</translation>
    </message>
    <message>
        <source>an openid, unionid, external_userid or phone</source>
        <translation>openid、unionid、external_userid 或手机号</translation>
    </message>
    <message>
        <source>a customer who is known here: import customers or orders first</source>
        <translation>已有的客户：请先导入客户或订单</translation>
    </message>
    <message>
        <source>a time that has passed</source>
        <translation>已经过去的时间</translation>
    </message>
    <message>
        <source>one to %1 parcels</source>
        <translation>1 到 %1 个包裹</translation>
    </message>
    <message>
        <source>Mini Program, shipping</source>
        <translation>小程序发货</translation>
    </message>
    <message>
        <source>WeChat Shop, orders</source>
        <translation>微信小店订单</translation>
    </message>
    <message>
        <source>WeCom, 微信客服</source>
        <translation>企业微信，微信客服</translation>
    </message>
    <message>
        <source>Days of trade bills</source>
        <translation>交易账单的日期</translation>
    </message>
    <message>
        <source>Days of fund bills</source>
        <translation>资金账单的日期</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the first level</source>
        <translation>一级菜单</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the menu has no button; WeChat wants one to three. Add one.</source>
        <translation>菜单还没有按钮；微信要求 1 到 3 个。请添加一个。</translation>
    </message>
    <message>
        <source>the menu has %1 buttons; WeChat takes %2. Remove some, or put them under another.</source>
        <translation>一级菜单有 %1 个，微信最多 %2 个。请删掉几个，或移到别的菜单下。</translation>
    </message>
    <message>
        <source>it opens nothing; WeChat wants one to five sub-buttons. Add one, or give it something to do.</source>
        <translation>没有子菜单；微信要求 1 到 5 个。请添加子菜单，或给它设置内容。</translation>
    </message>
    <message>
        <source>it has %1 sub-buttons; WeChat takes %2. Remove some.</source>
        <translation>有 %1 个子菜单，微信最多 %2 个。请删掉几个。</translation>
    </message>
    <message>
        <source>sub-buttons can&apos;t open further ones. Move them up.</source>
        <translation>子菜单下不能再有子菜单。请移到上一级。</translation>
    </message>
    <message>
        <source>it has no name. Type one.</source>
        <translation>没有名称。请填写。</translation>
    </message>
    <message>
        <source>the name has %1 bytes, at most %2 are taken; a Chinese character has three. Shorten it.</source>
        <translation>名称 %1 字节，最多 %2 字节（一个汉字 3 字节）。请缩短。</translation>
    </message>
    <message>
        <source>phones show %1 Chinese characters of the name and cut the rest.</source>
        <translation>手机上只显示前 %1 个汉字，多出的会被截断。</translation>
    </message>
    <message>
        <source>it has no key. Choose one that a rule answers, or type a new one.</source>
        <translation>没有填 KEY。请选一个规则会回复的 KEY，或新填一个。</translation>
    </message>
    <message>
        <source>the key has %1 bytes, at most %2 are taken. Shorten it.</source>
        <translation>KEY %1 字节，最多 %2 字节。请缩短。</translation>
    </message>
    <message>
        <source>no rule that is on answers this key, so a press is met with silence. Make one under Rules.</source>
        <translation>没有已开启的规则回复这个 KEY，用户点了不会有反应。请到「规则」里添加。</translation>
    </message>
    <message>
        <source>it has no address. Paste one.</source>
        <translation>没有填网页链接。请粘贴。</translation>
    </message>
    <message>
        <source>the address has %1 bytes, at most %2 are taken. Use a shorter one.</source>
        <translation>链接 %1 字节，最多 %2 字节。请换短一点的。</translation>
    </message>
    <message>
        <source>the address must begin with https:// or http://.</source>
        <translation>链接要以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>the Mini Program&apos;s AppID is wx and 16 of 0-9 and a-f. Copy it from its backend.</source>
        <translation>小程序 AppID 应为 wx 加 16 位 0-9、a-f。请从小程序后台复制。</translation>
    </message>
    <message>
        <source>it does not say which page of the Mini Program. Type its path.</source>
        <translation>没有填小程序路径。请填写。</translation>
    </message>
    <message>
        <source>it has no media_id of permanent material. Paste one.</source>
        <translation>没有填永久素材的 media_id。请粘贴。</translation>
    </message>
    <message>
        <source>it has no article_id of a published article. Paste one.</source>
        <translation>没有填已发布文章的 article_id。请粘贴。</translation>
    </message>
    <message>
        <source>WeChat&apos;s backend set it, and only that can. Choose what it does anew, or follow the steps for the backend.</source>
        <translation>这项是在公众平台后台设置的，接口无法设置。请重新选择菜单内容，或按后台步骤填写。</translation>
    </message>
    <message>
        <source>WeChat keeps this kind for old menus only. Choose an article.</source>
        <translation>这种类型只供旧菜单使用。请改用文章。</translation>
    </message>
    <message>
        <source>read from WeChat</source>
        <translation>从微信读取</translation>
    </message>
    <message>
        <source>set in WeChat&apos;s backend</source>
        <translation>在公众平台后台设置</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>在这里编辑</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>回到第 %1 版</translation>
    </message>
    <message>
        <source>Opens sub-buttons</source>
        <translation>打开子菜单</translation>
    </message>
    <message>
        <source>Answers by a rule</source>
        <translation>点击事件（由规则回复）</translation>
    </message>
    <message>
        <source>Opens a web page</source>
        <translation>跳转网页</translation>
    </message>
    <message>
        <source>Opens a Mini Program</source>
        <translation>跳转小程序</translation>
    </message>
    <message>
        <source>Scans a code and shows it</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Scans a code and waits for an answer</source>
        <translation>扫码并等待回复</translation>
    </message>
    <message>
        <source>Takes a photo</source>
        <translation>拍照发图</translation>
    </message>
    <message>
        <source>Photo or album</source>
        <translation>拍照或相册发图</translation>
    </message>
    <message>
        <source>WeChat&apos;s album</source>
        <translation>微信相册发图</translation>
    </message>
    <message>
        <source>Sends a place</source>
        <translation>发送位置</translation>
    </message>
    <message>
        <source>Sends material</source>
        <translation>发送素材</translation>
    </message>
    <message>
        <source>Sends an article</source>
        <translation>发送图文</translation>
    </message>
    <message>
        <source>Opens an article</source>
        <translation>打开图文</translation>
    </message>
    <message>
        <source>Opens material (old)</source>
        <translation>打开素材（旧）</translation>
    </message>
    <message>
        <source>Sends a text (backend)</source>
        <translation>发送文字（后台设置）</translation>
    </message>
    <message>
        <source>Sends a picture (backend)</source>
        <translation>发送图片（后台设置）</translation>
    </message>
    <message>
        <source>Sends a voice (backend)</source>
        <translation>发送语音（后台设置）</translation>
    </message>
    <message>
        <source>Sends a video (backend)</source>
        <translation>发送视频（后台设置）</translation>
    </message>
    <message>
        <source>Sends articles (backend)</source>
        <translation>发送图文（后台设置）</translation>
    </message>
    <message>
        <source>Something of the backend</source>
        <translation>后台设置的其他内容</translation>
    </message>
    <message>
        <source>Key that it sends</source>
        <translation>菜单 KEY</translation>
    </message>
    <message>
        <source>Web page for old phones</source>
        <translation>备用网页</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网页链接</translation>
    </message>
    <message>
        <source>media_id</source>
        <translation>media_id</translation>
    </message>
    <message>
        <source>article_id</source>
        <translation>article_id</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Menu: %1</source>
        <translation>菜单：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>+ %1 in %2: %3</source>
        <translation>＋ %1，在%2：%3</translation>
    </message>
    <message>
        <source>− %1 in %2: %3</source>
        <translation>－ %1，在%2：%3</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <translation>%1 改名为 %2</translation>
    </message>
    <message>
        <source>%1 moves from %2 to %3</source>
        <translation>%1 从%2移到%3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Order in %1: %2 → %3</source>
        <translation>%1的顺序：%2 → %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Version %1 on %2</source>
        <translation>第 %1 版，定于 %2 发布</translation>
    </message>
    <message>
        <source>Version %1 was due %2 and waits for a connection</source>
        <translation>第 %1 版定于 %2，正等待联网</translation>
    </message>
    <message>
        <source>Version %1 of %2: no answer came; WeChat is asked</source>
        <translation>第 %1 版（%2）没有收到答复，正在向微信核实</translation>
    </message>
    <message>
        <source>Version %1 of %2 was published %3 late: the program was closed</source>
        <translation>第 %1 版（定于 %2）晚了 %3 发布：当时程序没有打开</translation>
    </message>
    <message>
        <source>Version %1 was published on %2</source>
        <translation>第 %1 版已于 %2 发布</translation>
    </message>
    <message>
        <source>Version %1 of %2 was not published</source>
        <translation>第 %1 版（%2）没有发布成功</translation>
    </message>
    <message>
        <source>Version %1 of %2 was withdrawn</source>
        <translation>第 %1 版（%2）已撤回</translation>
    </message>
    <message>
        <source>Version %1 of %2 was left out: a later menu came first</source>
        <translation>第 %1 版（%2）没有发布：之后的菜单先发布了</translation>
    </message>
</context>
<context>
    <name>MessageNotices</name>
    <message numerus="yes">
        <source>%n new message(s) of customers</source>
        <translation>
            <numerusform>%n 条顾客新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) still wait(s) for an answer, and within an hour it can be given no more</source>
        <translation>
            <numerusform>还有 %n 位顾客在等回复，一小时内窗口就会关闭</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 在等：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCheck</name>
    <message>
        <source>Revenue of repeat orders: %1</source>
        <translation>复购收入：%1</translation>
    </message>
    <message>
        <source>Revenue of repeat orders in the 90 days from %1 on: %2 expected (80%: %3), %4 came.</source>
        <translation>%1 起 90 天的复购收入：预计 %2（80%：%3），实际 %4。</translation>
    </message>
    <message>
        <source>Within.</source>
        <translation>在预计范围内。</translation>
    </message>
    <message>
        <source>Outside: take it with care.</source>
        <translation>超出范围：请谨慎使用。</translation>
    </message>
    <message>
        <source>Chances to buy again: %1</source>
        <translation>复购概率：%1</translation>
    </message>
    <message>
        <source>Chances to buy again within %1 days were off by %2 points on average, in fifths; true ones would be by %3 by luck.</source>
        <translation>%1 天内复购概率按五等分平均偏差 %2 个百分点；即使概率完全准确，偶然也会偏差 %3。</translation>
    </message>
    <message>
        <source>That is within the limit of 5.</source>
        <translation>未超过 5 的上限。</translation>
    </message>
    <message>
        <source>That is over the limit of 5: take them with care.</source>
        <translation>超过 5 的上限：请谨慎使用。</translation>
    </message>
    <message>
        <source>Forecast of a week&apos;s revenue: none of the last weeks could be foretold from the days before it.</source>
        <translation>一周收入预测：最近几周都无法由之前的日子预测。</translation>
    </message>
    <message numerus="yes">
        <source>Revenue of the last %n week(s), each foretold the day before: %1 expected, %2 came.</source>
        <translation>
            <numerusform>最近 %n 周的收入（每周都在前一天预测）：预计 %1，实际 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 days lay in their 80% band.</source>
        <translation>%2 天中有 %1 天落在 80% 区间内。</translation>
    </message>
    <message>
        <source>MASE %1; 1 is repeating the week before.</source>
        <translation>MASE %1；1 相当于照搬上一周。</translation>
    </message>
    <message>
        <source>Fifth %1: %2 customers, mean chance %3, ordered %4</source>
        <translation>第 %1 档：%2 位客户，平均概率 %3，实际下单 %4</translation>
    </message>
    <message>
        <source>Week from %1: %2 expected (80%: %3), %4 came</source>
        <translation>%1 起的一周：预计 %2（80%：%3），实际 %4</translation>
    </message>
    <message>
        <source>Forecast of a week&apos;s revenue: %1</source>
        <translation>一周收入的预测：%1</translation>
    </message>
</context>
<context>
    <name>NextAction</name>
    <message numerus="yes">
        <source>%1 to %n days</source>
        <translation>
            <numerusform>%1–%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n hours</source>
        <translation>
            <numerusform>%1–%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not if written to within %n days.</source>
        <translation>
            <numerusform>%n 天内发过消息的不再发。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked or complained within %1 and was not answered: answer personally.</source>
        <translation>%1内提问或投诉且还没有答复：亲自回复。</translation>
    </message>
    <message>
        <source>An order was not paid for %1: remind once.</source>
        <translation>订单 %1未付款：提醒一次。</translation>
    </message>
    <message>
        <source>One of the best customers, and the chance to be active fell below a half: write under your name.</source>
        <translation>最好的客户之一，仍活跃的概率降到一半以下：以你的名义写一条消息。</translation>
    </message>
    <message>
        <source>One order, %1 ago, and no refund: offer something for a second.</source>
        <translation>只下过一单，在 %1之前，且没有退款：给一个第二单的理由。</translation>
    </message>
    <message>
        <source>Read %1 articles in 30 days and never opened the Mini Program: an article with its card.</source>
        <translation>30 天读过 %1 篇文章，从未打开小程序：发一篇带小程序卡片的文章。</translation>
    </message>
    <message>
        <source>Began to follow within %1: welcome, with one question.</source>
        <translation>%1内新关注：欢迎，并问一个问题。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 位中 %1 位</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>Answer personally</source>
        <translation>亲自回复</translation>
    </message>
    <message>
        <source>Remind once to pay</source>
        <translation>提醒付款一次</translation>
    </message>
    <message>
        <source>Write under your name</source>
        <translation>以你的名义写一条消息</translation>
    </message>
    <message>
        <source>Offer something for a second order</source>
        <translation>给一个第二单的理由</translation>
    </message>
    <message>
        <source>Send an article with the Mini Program&apos;s card</source>
        <translation>发一篇带小程序卡片的文章</translation>
    </message>
    <message>
        <source>Welcome, with one question</source>
        <translation>欢迎，并问一个问题</translation>
    </message>
    <message>
        <source>asked %1 ago</source>
        <translation>%1前提问</translation>
    </message>
    <message>
        <source>ordered %1 ago, not paid</source>
        <translation>%1前下单，未付款</translation>
    </message>
    <message>
        <source>one of the best, likely to drift away</source>
        <translation>最好的客户之一，可能流失</translation>
    </message>
    <message>
        <source>bought once, %1 ago</source>
        <translation>只买过一次，%1前</translation>
    </message>
    <message numerus="yes">
        <source>read %n article(s) in 30 days</source>
        <translation>
            <numerusform>30 天读过 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>joined %1 ago</source>
        <translation>%1前关注</translation>
    </message>
    <message>
        <source>not tried yet, or its 14 days are not over</source>
        <translation>还没有试过，或未满 14 天</translation>
    </message>
    <message>
        <source>%1 ordered within 14 days, held out %2</source>
        <translation>%1在 14 天内下单，对照组 %2</translation>
    </message>
    <message>
        <source>%1: it works</source>
        <translation>%1：有效</translation>
    </message>
    <message>
        <source>%1: it does harm</source>
        <translation>%1：有害</translation>
    </message>
    <message>
        <source>%1: may be luck</source>
        <translation>%1：可能只是偶然</translation>
    </message>
    <message>
        <source>%1 ordered within 14 days; everybody is answered, so there is nobody to compare with</source>
        <translation>14 天内 %1 下单；提问人人都要回复，没有可对照的人</translation>
    </message>
    <message>
        <source>%1 ordered within 14 days; of those held out nobody&apos;s 14 days are over yet</source>
        <translation>14 天内 %1 下单；留出的对照组还没有人满 14 天</translation>
    </message>
</context>
<context>
    <name>OrderViews</name>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>refunds under way</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>the days at the top</source>
        <translation>顶部所选日期</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount, ¥</source>
        <translation>金额(元)</translation>
    </message>
    <message>
        <source>Refunded, ¥</source>
        <translation>已退(元)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>有退款</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Asked of WeChat</source>
        <translation>微信查询</translation>
    </message>
    <message>
        <source>From the bill</source>
        <translation>账单补记</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Basic account</source>
        <translation>基本账户</translation>
    </message>
    <message>
        <source>Operation account</source>
        <translation>运营账户</translation>
    </message>
    <message>
        <source>Fee account</source>
        <translation>手续费账户</translation>
    </message>
    <message>
        <source>Order made, %1</source>
        <translation>下单 %1</translation>
    </message>
    <message>
        <source>Paid, %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>Trade bill: payment %1</source>
        <translation>交易账单：支付 %1</translation>
    </message>
    <message>
        <source>Trade bill: refund %1</source>
        <translation>交易账单：退款 %1</translation>
    </message>
    <message>
        <source>Refund of %1 asked for</source>
        <translation>申请退款 %1</translation>
    </message>
    <message>
        <source>Refund of %1 paid out</source>
        <translation>退款 %1 已到账</translation>
    </message>
    <message>
        <source>Refund of %1 not paid out</source>
        <translation>退款 %1 没有到账</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>差异已处理</translation>
    </message>
    <message>
        <source>Difference settled: %1</source>
        <translation>差异已处理：%1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Unpaid again</source>
        <translation>变回待付款</translation>
    </message>
    <message>
        <source>Closed: it can&apos;t be paid any more</source>
        <translation>已关闭，不能再付款</translation>
    </message>
    <message>
        <source>an imported file says so</source>
        <translation>来自导入的文件</translation>
    </message>
    <message>
        <source>WeChat Pay was asked</source>
        <translation>查询微信支付得知</translation>
    </message>
    <message>
        <source>the bill says so</source>
        <translation>来自账单</translation>
    </message>
    <message>
        <source>confirmed by hand with its transaction</source>
        <translation>手工填交易单号，经微信支付核实</translation>
    </message>
    <message>
        <source>made by the demonstration</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>an import was taken back</source>
        <translation>撤销了导入</translation>
    </message>
    <message>
        <source>you decided that the bill is right</source>
        <translation>你认定以账单为准</translation>
    </message>
    <message>
        <source>you decided that this record is right</source>
        <translation>你认定以这条记录为准</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>why, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>the WeChat Shop says so</source>
        <translation>来自微信小店</translation>
    </message>
    <message>
        <source>WeChat Shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>Not known whether paid</source>
        <translation>付款结果未知</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Reaching out</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message>
        <source>personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保留期限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Came by, in detail</source>
        <translation>来源详情</translation>
    </message>
    <message>
        <source>openid</source>
        <translation>openid</translation>
    </message>
    <message>
        <source>unionid</source>
        <translation>unionid</translation>
    </message>
    <message>
        <source>WeCom id</source>
        <translation>企业微信客户 ID</translation>
    </message>
    <message>
        <source>Mark of a phone number</source>
        <translation>手机号的加密索引</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>兑换码</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Stopped following</source>
        <translation>取消关注</translation>
    </message>
    <message>
        <source>Remark in WeChat</source>
        <translation>微信备注</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>身份标识</translation>
    </message>
    <message>
        <source>As a follower</source>
        <translation>关注信息</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>行为记录</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Rows of WeChat&apos;s bills</source>
        <translation>微信账单明细</translation>
    </message>
    <message>
        <source>To know whom an order, a message or a booking belongs to</source>
        <translation>辨认订单、消息、预约属于谁</translation>
    </message>
    <message>
        <source>As WeChat gives it of the account&apos;s followers</source>
        <translation>微信提供的公众号关注者信息</translation>
    </message>
    <message>
        <source>To serve this person well</source>
        <translation>更好地服务此人</translation>
    </message>
    <message>
        <source>As said for each field</source>
        <translation>见各字段的说明</translation>
    </message>
    <message>
        <source>To know what this person is interested in</source>
        <translation>了解此人关心什么</translation>
    </message>
    <message>
        <source>To prove what was agreed to</source>
        <translation>证明对方同意过什么</translation>
    </message>
    <message>
        <source>Accounting, refunds, complaints</source>
        <translation>记账、退款、处理投诉</translation>
    </message>
    <message>
        <source>as said for each field</source>
        <translation>见各字段的说明</translation>
    </message>
    <message>
        <source>until the person is erased</source>
        <translation>到删除此人为止</translation>
    </message>
    <message>
        <source>as the law wants books kept; erasing takes the person out of them</source>
        <translation>依法按账簿期限保存；删除此人时去除其中的身份</translation>
    </message>
    <message>
        <source>one month after the last dealing</source>
        <translation>最后一次往来后 1 个月</translation>
    </message>
    <message>
        <source>%1 months after the last dealing</source>
        <translation>最后一次往来后 %1 个月</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>To reach this person</source>
        <translation>与此人联系</translation>
    </message>
    <message>
        <source>%1; withdrawn %2</source>
        <translation>%1；%2 撤回</translation>
    </message>
    <message>
        <source>%1: goes on %2</source>
        <translation>%1：%2 自动清除</translation>
    </message>
    <message>
        <source>%1: stays until you remove it</source>
        <translation>%1：不会自动清除，需手动删除</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Said in a complaint</source>
        <translation>投诉中的话</translation>
    </message>
    <message>
        <source>Bookings, courses, memberships</source>
        <translation>预约、课程、会员</translation>
    </message>
    <message>
        <source>Points and coupons</source>
        <translation>积分与优惠券</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>To give what was paid for</source>
        <translation>交付已付款的服务</translation>
    </message>
    <message>
        <source>To answer a dispute and to prove what was said</source>
        <translation>处理争议，并证明说过什么</translation>
    </message>
    <message>
        <source>Tag at WeChat</source>
        <translation>微信标签</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>To answer what this person asks</source>
        <translation>为了回答此人的问题</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Accepted a template</source>
        <translation>同意了模板</translation>
    </message>
    <message>
        <source>Refused a template</source>
        <translation>拒绝了模板</translation>
    </message>
    <message>
        <source>Switched a template off</source>
        <translation>关闭了模板</translation>
    </message>
    <message>
        <source>Nothing accepted is left</source>
        <translation>没有剩余次数</translation>
    </message>
    <message>
        <source>Sent by a template</source>
        <translation>用模板发送</translation>
    </message>
    <message>
        <source>Joined a group</source>
        <translation>加入客户群</translation>
    </message>
    <message>
        <source>Left a group</source>
        <translation>退出客户群</translation>
    </message>
    <message>
        <source>Mass message</source>
        <translation>群发消息</translation>
    </message>
    <message>
        <source>Comment under an article</source>
        <translation>文章留言</translation>
    </message>
    <message>
        <source>Campaigns and subscriptions</source>
        <translation>触达与订阅</translation>
    </message>
    <message>
        <source>Groups and mass messages</source>
        <translation>客户群与群发</translation>
    </message>
    <message>
        <source>To write only to who allows it, and to know whether it was worth it</source>
        <translation>只联系允许联系的人，并知道值不值</translation>
    </message>
    <message>
        <source>To know who is in a group and who was written to</source>
        <translation>了解群里有谁、给谁群发过</translation>
    </message>
    <message>
        <source>Joined or split</source>
        <translation>合并或拆分</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>draft for the box</source>
        <translation>存入草稿箱</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>mass send</source>
        <translation>群发</translation>
    </message>
    <message>
        <source>text for Moments</source>
        <translation>朋友圈文案</translation>
    </message>
    <message>
        <source>text for a group</source>
        <translation>群文案</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>已定时</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>not known, WeChat is being asked</source>
        <translation>结果未知，正在向微信核实</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>等您处理</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>已错过</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售完</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Price, ¥</source>
        <translation>售价(¥)</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 min, %2 min after it</source>
        <translation>%1 分钟，之后留空 %2 分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>实物</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Sessions: %1</source>
        <translation>%1 次课</translation>
    </message>
    <message>
        <source>Months: %1 · %2</source>
        <translation>%1 个月 · %2</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>Hello %1, a reminder of your appointment: %2, %3.</source>
        <translation>%1 您好，提醒您：%2 有预约「%3」。</translation>
    </message>
    <message>
        <source> Place: %1.</source>
        <translation>地点：%1。</translation>
    </message>
    <message>
        <source> If you need another time, please tell me in advance.</source>
        <translation>如需改期，请提前告诉我。</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>articles of that day</source>
        <translation>当日文章</translation>
    </message>
    <message>
        <source>whole account</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>已取到</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>WeChat has nothing of that day</source>
        <translation>当日无数据</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>还没出</translation>
    </message>
    <message>
        <source>not given to this kind of account</source>
        <translation>此类账号无接口权限</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>没取到</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>微信未提供</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没出</translation>
    </message>
    <message>
        <source>From publication to the end of %1, as WeChat reports it.</source>
        <translation>自发布至 %1，数据来自微信。</translation>
    </message>
    <message>
        <source>From publication to the end of %1, typed in by hand.</source>
        <translation>自发布至 %1，手工录入。</translation>
    </message>
    <message>
        <source>WeChat gives the figures of this kind of account to no program. Read them in WeChat&apos;s backend and type them in here.</source>
        <translation>微信不对这类账号开放数据接口。可在公众号后台查看，再录入到这里。</translation>
    </message>
    <message>
        <source>It is not known when this was published. Figures can be typed in.</source>
        <translation>不知道它是哪天发布的，数据可以手工录入。</translation>
    </message>
    <message>
        <source>Not yet: WeChat has the first figures on %1 from 08:30 (Beijing time).</source>
        <translation>还没出：微信 %1 08:30 后才有首日数据（北京时间）。</translation>
    </message>
    <message>
        <source>WeChat reports no figures of this article.</source>
        <translation>微信没有提供这篇文章的数据。</translation>
    </message>
    <message>
        <source>Not fetched yet. Figures come by themselves once a day while this program is open.</source>
        <translation>还没取。程序开着时，每天会自动取一次。</translation>
    </message>
    <message>
        <source>No payment names this article. One counts for it when its attach (商户数据包) is &quot;%1&quot;.</source>
        <translation>没有收款指明来自这篇文章。下单时把商户数据包（attach）设为“%1”，就能算到它名下。</translation>
    </message>
    <message>
        <source>%1 orders name this article: ¥ %2.</source>
        <translation>%1 笔订单指明来自这篇文章，共 ¥ %2。</translation>
    </message>
    <message>
        <source>%1 orders name this article: ¥ %2, of which ¥ %3 were refunded.</source>
        <translation>%1 笔订单指明来自这篇文章，共 ¥ %2，已退 ¥ %3。</translation>
    </message>
</context>
<context>
    <name>ReconcileDays</name>
    <message>
        <source>no bill</source>
        <translation>没有账单</translation>
    </message>
    <message>
        <source>a bill is here and has not been compared yet</source>
        <translation>账单已到，还没有对账</translation>
    </message>
    <message>
        <source>%1 things keep this day open</source>
        <translation>有 %1 项未处理，不能日结</translation>
    </message>
    <message>
        <source>closed; everything agrees</source>
        <translation>已日结；全部一致</translation>
    </message>
    <message>
        <source>The day is not over.</source>
        <translation>这一天还没有结束。</translation>
    </message>
    <message>
        <source>Its trade bill is not here.</source>
        <translation>交易账单还没有到。</translation>
    </message>
    <message>
        <source>Its fund bill is not here.</source>
        <translation>资金账单还没有到。</translation>
    </message>
    <message>
        <source>A line of the bill could not be read.</source>
        <translation>账单有一行无法读取。</translation>
    </message>
    <message>
        <source>The bill&apos;s summary does not agree with its rows.</source>
        <translation>账单汇总与明细不符。</translation>
    </message>
    <message>
        <source>A difference waits for a decision.</source>
        <translation>有一笔差异等待处理。</translation>
    </message>
    <message>
        <source>The account&apos;s balances do not follow from row to row.</source>
        <translation>资金账户余额前后不连续。</translation>
    </message>
    <message>
        <source>An amount cannot be explained.</source>
        <translation>有一笔金额无法解释。</translation>
    </message>
    <message>
        <source>No bill yet</source>
        <translation>还没有账单</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>%1 to settle</source>
        <translation>%1 笔待处理</translation>
    </message>
    <message>
        <source>May be closed</source>
        <translation>可以日结</translation>
    </message>
    <message>
        <source>%1 of %2 rows agree</source>
        <translation>%2 行中 %1 行一致</translation>
    </message>
    <message>
        <source>%1 And %2 more.</source>
        <translation>%1另有 %2 项。</translation>
    </message>
    <message>
        <source>?</source>
        <comment>to be compared, in a day&apos;s square</comment>
        <translation>待对</translation>
    </message>
    <message>
        <source>=</source>
        <comment>may be closed, in a day&apos;s square</comment>
        <translation>可结</translation>
    </message>
    <message>
        <source>≈</source>
        <comment>closed with explained differences, in a day&apos;s square</comment>
        <translation>有释</translation>
    </message>
    <message>
        <source>None of our orders is here to compare the bill with: import them, or accept the bill as it is.</source>
        <translation>账上还没有这一天的订单，无从核对：请导入订单，或说明理由接受账单。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s), all explained; may be closed</source>
        <translation>
            <numerusform>%n 笔差异，全部已解释，可以日结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed; %n difference(s), all explained</source>
        <translation>
            <numerusform>已日结；%n 笔差异，全部已解释</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message numerus="yes">
        <source>About %n more customer(s) are needed.</source>
        <translation>
            <numerusform>还差约 %n 位客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more customer(s) who came back are needed.</source>
        <translation>
            <numerusform>还差约 %n 位复购客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more week(s) of orders are needed.</source>
        <translation>
            <numerusform>还差约 %n 周的订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more day(s) are needed.</source>
        <translation>
            <numerusform>还差约 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more people are needed.</source>
        <translation>
            <numerusform>还差约 %n 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few have left: about %n more are needed.</source>
        <translation>
            <numerusform>离开的人太少，还差约 %n 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more topic(s) with three articles are needed.</source>
        <translation>
            <numerusform>还差约 %n 个满三篇文章的话题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here tells at which hour anybody left.</source>
        <translation>没有数据说明是几点取关的。</translation>
    </message>
    <message>
        <source>No post went out yet.</source>
        <translation>还没有发布过内容。</translation>
    </message>
    <message>
        <source>No hour stands out.</source>
        <translation>没有哪个小时特别突出。</translation>
    </message>
    <message>
        <source>Buyers don&apos;t say that they leave.</source>
        <translation>买家不会说自己离开。</translation>
    </message>
    <message>
        <source>All came the same way.</source>
        <translation>来源都相同。</translation>
    </message>
    <message>
        <source>WeChat does not tell who read what.</source>
        <translation>微信不提供谁读了哪篇。</translation>
    </message>
    <message>
        <source>The days are too irregular for a forecast.</source>
        <translation>每天起伏太大，无法预测。</translation>
    </message>
    <message>
        <source>Nobody has been here yet.</source>
        <translation>还没有人。</translation>
    </message>
    <message>
        <source>The period has no whole day yet.</source>
        <translation>这段时间还没有完整的一天。</translation>
    </message>
    <message>
        <source>No customer has been here long enough.</source>
        <translation>还没有客户满足时间要求。</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>That is too little to say more.</source>
        <translation>数据太少，还不能下结论。</translation>
    </message>
    <message>
        <source>All are alike; nothing can be told apart.</source>
        <translation>全都一样，无法区分。</translation>
    </message>
    <message>
        <source>What is here can&apos;t tell.</source>
        <translation>现有数据无法判断。</translation>
    </message>
    <message>
        <source>The numbers contradict each other.</source>
        <translation>数字互相矛盾。</translation>
    </message>
    <message>
        <source>What the method stands on does not hold here.</source>
        <translation>此方法的前提在这里不成立。</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>The last week has no bills yet; fetch them in Reconciliation first.</source>
        <translation>最近一周还没有账单，请先在“对账”里获取。</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>The ways of coming differ: by luck alone a gap this large comes in fewer than 1 of 1,000 cases. The groups may differ in other ways too.</source>
        <translation>各来源的去留不同：纯属偶然的可能不到千分之一。各群体也可能本来就不同。</translation>
    </message>
    <message>
        <source>By luck alone a gap this large between the ways of coming comes in about %1 of cases. The groups may differ in other ways too.</source>
        <translation>各来源之间的差距纯属偶然的可能约 %1。各群体也可能本来就不同。</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Hatched: not over yet for all. Grey: fewer than %1 people.</source>
        <translation>斜线：尚未全部满期。灰色：不足 %1 人。</translation>
    </message>
    <message numerus="yes">
        <source>%n who were here before leaving could be seen are left out: they would make it look too good.</source>
        <translation>
            <numerusform>另有 %n 人在开始记录之前就已关注，不计入，否则留存会显得过好。</numerusform>
        </translation>
    </message>
    <message>
        <source>All came the same way: there is nothing to compare.</source>
        <translation>来源都相同，无从比较。</translation>
    </message>
    <message>
        <source>Too few have left to say whether the ways of coming differ.</source>
        <translation>离开的人太少，还不能判断各来源是否不同。</translation>
    </message>
    <message>
        <source>With what was known before, %1 repeat orders were expected for %2 (80%: %3); %4 came.</source>
        <translation>仅凭此前的数据，预计 %2 复购 %1 单（80% 区间 %3）；实际 %4 单。</translation>
    </message>
    <message>
        <source>With what was known before, %1 were expected to leave in %2 (80%: %3); %4 left.</source>
        <translation>仅凭此前的数据，预计 %2 离开 %1 人（80% 区间 %3）；实际 %4 人。</translation>
    </message>
    <message>
        <source>That lies within what was expected.</source>
        <translation>在预计范围之内。</translation>
    </message>
    <message>
        <source>That lies outside: take the forecasts with care.</source>
        <translation>超出预计范围，请谨慎看待预测。</translation>
    </message>
    <message>
        <source>A curve that does not begin on day 0 holds for those who had stayed until its first day; nobody was watched before.</source>
        <translation>不从第 0 天开始的曲线只适用于已留到其第一天的人；此前没有观察。</translation>
    </message>
</context>
<context>
    <name>RetentionCharts</name>
    <message numerus="yes">
        <source>%n people, median not reached</source>
        <translation>
            <numerusform>%n 人 · 未到中位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %1 days, %n people</source>
        <translation>
            <numerusform>中位 %1 天 · %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>days since following</source>
        <translation>关注后的天数</translation>
    </message>
    <message>
        <source>days since becoming a member</source>
        <translation>入会后的天数</translation>
    </message>
    <message>
        <source>days since the first order</source>
        <translation>首单后的天数</translation>
    </message>
    <message>
        <source>%1 and more repeats</source>
        <translation>复购 %1 次以上</translation>
    </message>
    <message>
        <source>%1 days and more</source>
        <translation>满 %1 天</translation>
    </message>
    <message>
        <source>%1 repeats</source>
        <translation>复购 %1 次</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>%1 to %2 repeats</source>
        <translation>复购 %1–%2 次</translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>第几个月</translation>
    </message>
    <message>
        <source>week</source>
        <translation>第几周</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 · expected</source>
        <translation>%1 · 预测</translation>
    </message>
    <message>
        <source>%1 · came</source>
        <translation>%1 · 实际</translation>
    </message>
    <message>
        <source>%1, who stayed to day %2</source>
        <translation>%1（已留到第 %2 天者）</translation>
    </message>
</context>
<context>
    <name>RetentionExplained</name>
    <message>
        <source>From: each follower&apos;s coming and leaving, by WeChat&apos;s messages and its list of followers.</source>
        <translation>数据来源：每位粉丝的关注与取关，来自微信推送的事件和粉丝列表。</translation>
    </message>
    <message>
        <source>From: the memberships kept here; periods that touch are one.</source>
        <translation>数据来源：本程序记录的会员；首尾相接的有效期算作一段。</translation>
    </message>
    <message>
        <source>From: paid orders without tests, several on one day as one.</source>
        <translation>数据来源：已支付订单，不含测试单；同一天的多单算一次。</translation>
    </message>
    <message>
        <source>Worked: cohort %1, after one period: %2 of %3 = %4 (95%: %5).</source>
        <translation>算例：%1 这一批，一个周期后：%3 人中 %2 人 = %4（95%：%5）。</translation>
    </message>
    <message>
        <source>%1 (95%: %2)</source>
        <translation>%1（95%：%2）</translation>
    </message>
    <message>
        <source>Worked: of all, %1 have no second order after %2 days.</source>
        <translation>算例：全体在 %2 天后有 %1 还没有第二单。</translation>
    </message>
    <message>
        <source>Worked: of all, %1 are still there after %2 days.</source>
        <translation>算例：全体在 %2 天后有 %1 仍在。</translation>
    </message>
    <message>
        <source>cell k = people of the row with an order in their k-th period after the first ÷ people of the row</source>
        <translation>第 k 格 = 该行首单后第 k 个周期内有下单的人数 ÷ 该行人数</translation>
    </message>
    <message>
        <source>cell k = people of the row who had not left after k periods ÷ people of the row</source>
        <translation>第 k 格 = 该行 k 个周期后仍未离开的人数 ÷ 该行人数</translation>
    </message>
    <message numerus="yes">
        <source>A period is %n day(s) from each person&apos;s own first day; up to %1 of them.</source>
        <translation>
            <numerusform>一个周期为每人自己第一天起的 %n 天；最多 %1 个周期。</numerusform>
        </translation>
    </message>
    <message>
        <source>A share stands once the period is over for everybody of the row; 95% interval by Wilson.</source>
        <translation>该行所有人都满了这个周期才给出比例；95% 区间用 Wilson 法。</translation>
    </message>
    <message>
        <source>S(t) = product over the days up to t of (1 − left on that day ÷ still there before it): Kaplan-Meier</source>
        <translation>S(t) = 到 t 为止每天（1 − 当天离开 ÷ 当天之前仍在）的连乘：Kaplan-Meier</translation>
    </message>
    <message>
        <source>All days known up to %1; who is still there then counts up to then.</source>
        <translation>统计到 %1 为止的全部日期；届时仍在的人计到那一天。</translation>
    </message>
    <message>
        <source>Band: 95%, log-log of Greenwood&apos;s variance. A curve ends where fewer than 10 people, or 5% of them, are left to watch.</source>
        <translation>阴影：95%，按 Greenwood 方差取双对数。可观察的人少于 10 人或 5% 时曲线到此为止。</translation>
    </message>
    <message>
        <source>Whether the ways of coming differ: the log-rank test of all curves that are drawn.</source>
        <translation>各来源是否有差别：对图上画出的曲线做对数秩检验。</translation>
    </message>
    <message>
        <source>expected = sum over customers of E[order days in 91 days], BG/NBD or MBG/NBD, whichever fits better</source>
        <translation>预计 = 各客户 91 天内预计下单天数之和，BG/NBD 或 MBG/NBD 取拟合更好者</translation>
    </message>
    <message>
        <source>expected = sum over people of 1 − e^(−Σ h·days), h the rate of leaving of each band of days since joining</source>
        <translation>预计 = 每人 1 − e^(−Σ h·天数) 之和，h 为各在籍天数段的流失率</translation>
    </message>
    <message numerus="yes">
        <source>The model is fitted on what was known %n day(s) ago and then held against what came.</source>
        <translation>
            <numerusform>模型只用 %n 天前已知的数据拟合，再与之后的实际对照。</numerusform>
        </translation>
    </message>
    <message>
        <source>Known until %1; foretold until %2.</source>
        <translation>已知数据到 %1；预测到 %2。</translation>
    </message>
    <message>
        <source>Worked: the first class has %1 people; expected %2, came %3.</source>
        <translation>算例：第一组 %1 人；预计 %2，实际 %3。</translation>
    </message>
    <message>
        <source>order of the list = risk × worth; risk = 1 − P(still active), worth = order days expected in 90 days if still active × what such a day brings</source>
        <translation>名单排序 = 风险 × 价值；风险 = 1 − P(仍活跃)，价值 = 若仍活跃 90 天内预计下单天数 × 每次带来的金额</translation>
    </message>
    <message>
        <source>Listed: order days on at least two days, and a risk of at least a half; at most %1.</source>
        <translation>入选：至少两天有下单，且风险不低于一半；最多 %1 位。</translation>
    </message>
    <message numerus="yes">
        <source>One in five is held out by a hash of the number; result = share of the contacted who ordered within %n day(s) − share of the held out.</source>
        <translation>
            <numerusform>按编号哈希每五位留出一位作对照；效果 = 已联系者 %n 天内下单比例 − 对照组比例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked: %1: %2 × %3 = %4.</source>
        <translation>算例：%1：%2 × %3 = %4。</translation>
    </message>
</context>
<context>
    <name>RetentionExport</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>What went into it</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>结果可知</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Contacted, ordered again</source>
        <translation>已联系，又下单</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Held out, ordered again</source>
        <translation>对照组，又下单</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RetentionFigures</name>
    <message>
        <source>Days counted: %1</source>
        <translation>统计日期：%1</translation>
    </message>
    <message>
        <source>There at the start: %1; joined: %2; left: %3; there at the end: %4</source>
        <translation>期初 %1 人；新增 %2；离开 %3；期末 %4</translation>
    </message>
    <message>
        <source>Counted person by person.</source>
        <translation>逐人统计。</translation>
    </message>
    <message>
        <source>By WeChat&apos;s daily totals, which name nobody.</source>
        <translation>按微信每日总数统计，不含具体的人。</translation>
    </message>
    <message>
        <source>People lost, λ</source>
        <translation>流失速率 λ</translation>
    </message>
    <message>
        <source>λ = people who left ÷ days, in people per day</source>
        <translation>λ = 离开人数 ÷ 天数，单位：人/天</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 人/天</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 in %n day(s)</source>
        <translation>
            <numerusform>%1 → %2，共 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>95% interval: %1 people per day (exact, Poisson)</source>
        <translation>95% 区间：%1 人/天（泊松精确区间）</translation>
    </message>
    <message>
        <source>A number of people, not a share: the share is in the next card.</source>
        <translation>这是人数，不是比例；比例见右侧卡片。</translation>
    </message>
    <message>
        <source>Daily churn</source>
        <translation>日流失率</translation>
    </message>
    <message>
        <source>h = left ÷ person-days; a day: 1 − e^(−h); 30 days: 1 − e^(−30h)</source>
        <translation>h = 离开人数 ÷ 人日；每日 1 − e^(−h)；30 天 1 − e^(−30h)</translation>
    </message>
    <message>
        <source>%1 left in %2 person-days</source>
        <translation>%2 人日中离开 %1 人</translation>
    </message>
    <message>
        <source>A day: %1, 95% interval %2</source>
        <translation>每日 %1，95% 区间 %2</translation>
    </message>
    <message>
        <source>30 days, if it goes on like this: %1, 95% interval %2</source>
        <translation>若保持不变，30 天 %1，95% 区间 %2</translation>
    </message>
    <message numerus="yes">
        <source>Of those there at the start of the %n day(s) %1 left, 95% interval %2</source>
        <translation>
            <numerusform>期初在场的人在这 %n 天中离开 %1，95% 区间 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Of those there at the start: can&apos;t be told from totals, who left may have joined since.</source>
        <translation>期初在场者的流失：仅凭总数无法判断，离开的人可能是新来的。</translation>
    </message>
    <message>
        <source>Bought again within 90 days</source>
        <translation>90 天内复购</translation>
    </message>
    <message>
        <source>bought again within 90 days ÷ customers whose 90 days are complete</source>
        <translation>90 天内复购的客户 ÷ 已满 90 天的客户</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 位中 %1 位</translation>
    </message>
    <message>
        <source>95% interval: %1</source>
        <translation>95% 区间：%1</translation>
    </message>
    <message>
        <source>%1 customers, %2 of them came back, %3 weeks since the first order</source>
        <translation>%1 位客户，%2 位复购，首单至今 %3 周</translation>
    </message>
    <message>
        <source>MBG/NBD: r %1, α %2, a %3, b %4</source>
        <translation>MBG/NBD：r %1，α %2，a %3，b %4</translation>
    </message>
    <message>
        <source>Fewer than 100 came back: single customers are put into bands.</source>
        <translation>复购客户不足 100 位：个别客户只分档，不给概率。</translation>
    </message>
    <message>
        <source>P(still active), mean</source>
        <translation>P（仍活跃）平均</translation>
    </message>
    <message>
        <source>1 ÷ (1 + a ÷ (b + x) · ((α + T) ÷ (α + t))^(r + x)), mean over all customers</source>
        <translation>1 ÷ (1 + a ÷ (b + x) · ((α + T) ÷ (α + t))^(r + x))，对全部客户取平均</translation>
    </message>
    <message>
        <source>x: days with an order after the first; t: weeks from the first to the last; T: weeks since the first</source>
        <translation>x：首单之后的下单天数；t：首单到末单的周数；T：首单至今的周数</translation>
    </message>
    <message>
        <source>Repeat orders, next 90 days</source>
        <translation>预计 90 天复购</translation>
    </message>
    <message>
        <source>sum over customers: expected days with an order × what such a day brings</source>
        <translation>各客户之和：预计下单天数 × 每次金额</translation>
    </message>
    <message>
        <source>What a day brings: the mean of all, too few came back for more.</source>
        <translation>每次金额：取全店平均，复购太少，不能细分。</translation>
    </message>
    <message>
        <source>What a day brings: by each customer&apos;s own orders (Gamma-Gamma).</source>
        <translation>每次金额：按各客户自己的订单估计（Gamma-Gamma）。</translation>
    </message>
    <message>
        <source>Who orders often spends otherwise than who doesn&apos;t: single values are shown as ranks only.</source>
        <translation>下单频次与金额相关：个别客户只显示名次。</translation>
    </message>
    <message>
        <source>New customers of these 90 days are not counted.</source>
        <translation>不含这 90 天里的新客户。</translation>
    </message>
    <message>
        <source>Unfollow peak</source>
        <translation>取关高峰</translation>
    </message>
    <message>
        <source>people who left in each hour after the last post</source>
        <translation>上一次发布之后每小时的取关人数</translation>
    </message>
    <message>
        <source>First hour</source>
        <translation>发布后 1 小时内</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after</source>
        <translation>
            <numerusform>发布后 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %n post(s)</source>
        <translation>
            <numerusform>%2 人中 %1 人，%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the %2 who left within %3 hours of a post left in that hour</source>
        <translation>发布后 %3 小时内取关的 %2 人中，%1 人在这一小时</translation>
    </message>
    <message>
        <source>That they left after a post does not say that they left because of it.</source>
        <translation>在发布之后取关，不等于因为发布而取关。</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <translation>30 天合 %1</translation>
    </message>
    <message>
        <source>%1/%2, %3</source>
        <translation>%1/%2，%3</translation>
    </message>
    <message>
        <source>MBG/NBD, %1 people</source>
        <translation>MBG/NBD，%1 位</translation>
    </message>
    <message>
        <source>80%: %1</source>
        <translation>80%：%1</translation>
    </message>
    <message>
        <source>From: what is known of this account up to yesterday, which is not enough yet.</source>
        <translation>数据来源：截至昨天本账号已知的数据，目前还不够。</translation>
    </message>
    <message>
        <source>From: what is known of this account up to yesterday, which is still being counted.</source>
        <translation>来源：这个账号截至昨天的已知数据，还在统计。</translation>
    </message>
</context>
<context>
    <name>Rewards</name>
    <message>
        <source>%1 off from %2, until %3</source>
        <translation>满 %2 减 %1，有效期至 %3</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>可使用</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Stays used after a refund</source>
        <translation>退款后不返还</translation>
    </message>
    <message>
        <source>Comes back after a refund of the whole order, until its last day</source>
        <translation>全额退款后返还，有效期不变</translation>
    </message>
    <message>
        <source>Comes back after a refund of the whole order, for a week at least</source>
        <translation>全额退款后返还，至少再有效 7 天</translation>
    </message>
    <message>
        <source>paid order %1</source>
        <translation>订单 %1 付款</translation>
    </message>
    <message>
        <source>refund of order %1</source>
        <translation>订单 %1 退款</translation>
    </message>
    <message>
        <source>spent on order %1</source>
        <translation>订单 %1 抵用</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>手动发放</translation>
    </message>
    <message>
        <source>taken by hand</source>
        <translation>手动扣除</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1  %2  %3</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>this channel is not connected.</source>
        <translation>这个渠道没有连接。</translation>
    </message>
    <message>
        <source>pushes are not received here.</source>
        <translation>这里没有接收推送。</translation>
    </message>
    <message>
        <source>it is off where pushes are received.</source>
        <translation>接收推送时它是关闭的。</translation>
    </message>
    <message>
        <source>WeChat has no auto-reply of this kind here.</source>
        <translation>微信在这里没有这种自动回复。</translation>
    </message>
    <message>
        <source>its auto-reply knows neither scans nor menu clicks.</source>
        <translation>它的自动回复不认扫码和菜单点击。</translation>
    </message>
    <message>
        <source>its auto-reply knows no patterns.</source>
        <translation>它的自动回复不认正则。</translation>
    </message>
    <message>
        <source>its auto-reply knows neither hours nor what was asked twice.</source>
        <translation>它的自动回复不分时段，也不知道问了几遍。</translation>
    </message>
    <message>
        <source>its auto-reply does not wait.</source>
        <translation>它的自动回复不能延迟。</translation>
    </message>
    <message>
        <source>its auto-reply gives no tags and keeps no notes.</source>
        <translation>它的自动回复不打标签，也不记备注。</translation>
    </message>
    <message>
        <source>WeChat tells of it by pushes only.</source>
        <translation>微信只用推送告知这件事。</translation>
    </message>
    <message>
        <source>a welcome here is one text, sent at once.</source>
        <translation>这里的欢迎语只能是一段文字，立即发出。</translation>
    </message>
    <message>
        <source>Never answers</source>
        <translation>永不触发</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>由谁执行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether it answers, and why not</source>
        <translation>是否回复，为什么不</translation>
    </message>
    <message>
        <source>%1 on workdays</source>
        <translation>工作日 %1</translation>
    </message>
    <message>
        <source>outside %1 on workdays</source>
        <translation>工作日 %1 以外</translation>
    </message>
    <message>
        <source>outside %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>within %1 s</source>
        <translation>%1 秒内</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>微信客服</translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Follows or enters</source>
        <translation>关注或进入</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Menu click</source>
        <translation>点菜单</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Any message</source>
        <translation>任何消息</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>完全等于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>fits the pattern</source>
        <translation>符合正则</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Product card</source>
        <translation>产品卡片</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>快捷回复</translation>
    </message>
    <message>
        <source>Order with payment link</source>
        <translation>下单并发付款链接</translation>
    </message>
    <message>
        <source>asked twice</source>
        <translation>问第二遍</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>不发消息</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>note</source>
        <translation>记备注</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>It was switched on later than that.</source>
        <translation>它是在那之后才开启的。</translation>
    </message>
    <message>
        <source>It is for another channel.</source>
        <translation>它用于别的渠道。</translation>
    </message>
    <message>
        <source>It waits for something else.</source>
        <translation>它等的是别的事。</translation>
    </message>
    <message>
        <source>The words are others.</source>
        <translation>词不相符。</translation>
    </message>
    <message>
        <source>Its pattern takes too long and was given up.</source>
        <translation>它的正则耗时太久，已放弃。</translation>
    </message>
    <message>
        <source>It is not its time of day.</source>
        <translation>不在它的时段。</translation>
    </message>
    <message>
        <source>It was asked only once.</source>
        <translation>只问了一遍。</translation>
    </message>
    <message>
        <source>“%1” stands before it.</source>
        <translation>“%1”排在它前面。</translation>
    </message>
    <message>
        <source>The message is older than ten minutes.</source>
        <translation>消息已超过十分钟。</translation>
    </message>
    <message>
        <source>A person has answered.</source>
        <translation>已有人回复。</translation>
    </message>
    <message>
        <source>It answered just before.</source>
        <translation>它刚刚才回复过。</translation>
    </message>
    <message>
        <source>WeChat itself</source>
        <translation>微信自带</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>nobody can serve it</source>
        <translation>无人能执行</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人能执行</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <translation>不用%1：%2</translation>
    </message>
    <message>
        <source>“%1” and “%2” are about the same; the first one answers.</source>
        <translation>“%1”和“%2”针对同一件事，由前一条回复。</translation>
    </message>
    <message>
        <source>“%1” and “%2” both fit “%3”, found by trying; the first one answers.</source>
        <translation>“%3”同时符合“%1”和“%2”（试出来的），由前一条回复。</translation>
    </message>
    <message>
        <source>“%1” and “%2” both fit “%3”; the first one answers.</source>
        <translation>“%3”同时符合“%1”和“%2”，由前一条回复。</translation>
    </message>
    <message>
        <source>“%1” can never answer.</source>
        <translation>“%1”永远不会触发。</translation>
    </message>
    <message>
        <source>“%1” can never answer: %2 has everything it waits for.</source>
        <translation>“%1”永远不会触发：它等的都归%2。</translation>
    </message>
    <message>
        <source>Reply to followers</source>
        <translation>被关注回复</translation>
    </message>
    <message>
        <source>Reply to any message</source>
        <translation>收到消息回复</translation>
    </message>
    <message>
        <source>%1: the same</source>
        <translation>%1：一致</translation>
    </message>
    <message>
        <source>%1: differs</source>
        <translation>%1：不一致</translation>
    </message>
    <message>
        <source>%1: missing at WeChat</source>
        <translation>%1：微信后台没有</translation>
    </message>
    <message>
        <source>%1: only at WeChat</source>
        <translation>%1：只有微信后台有</translation>
    </message>
    <message>
        <source>%1: the same, but switched off at WeChat</source>
        <translation>%1：一致，但微信后台的开关没开</translation>
    </message>
    <message>
        <source>this channel knows no such event.</source>
        <translation>这个渠道没有这种事件。</translation>
    </message>
    <message>
        <source>a link in a Mini Program needs an address of its picture, which is not known here.</source>
        <translation>小程序客服发链接需要图片的网址，本机没有。</translation>
    </message>
    <message>
        <source>WeChat takes three messages within a minute then, in a Mini Program two.</source>
        <translation>此时微信一分钟内最多收三条，小程序最多两条。</translation>
    </message>
    <message>
        <source>its one place for such a reply has an earlier rule.</source>
        <translation>后台这个位置只有一个，已由前面的规则占用。</translation>
    </message>
    <message>
        <source>a welcome must be sent within 20 seconds by a code; asking so many desks takes longer.</source>
        <translation>欢迎语要在 20 秒内凭码发出，客服账号太多，轮询一遍来不及。</translation>
    </message>
    <message>
        <source>WeChat&apos;s own auto-reply has answered.</source>
        <translation>微信自己的自动回复已经答过。</translation>
    </message>
    <message>
        <source>only customer service sends files.</source>
        <translation>只有微信客服能发文件。</translation>
    </message>
    <message>
        <source>a Mini Program sends no voice.</source>
        <translation>小程序不能发语音。</translation>
    </message>
    <message>
        <source>customer service takes a voice as AMR only.</source>
        <translation>微信客服的语音只收 AMR 格式。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>its auto-reply sends fixed texts, pictures, voices and videos only.</source>
        <translation>微信自带的自动回复只能发固定的文字、图片、语音和视频。</translation>
    </message>
    <message>
        <source>a Mini Program sends no video.</source>
        <translation>小程序不能发视频。</translation>
    </message>
    <message>
        <source>an account that is not verified answers with one text, picture, video or product without a page, at once.</source>
        <translation>未认证的账号只能立即回一段文字、一张图片、一段视频，或一个没有产品页的产品。</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>after %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Enrolled in “%1”: places %2, sessions %3 each</source>
        <translation>登记“%1”：%2 个名额，每个 %3 次课</translation>
    </message>
    <message>
        <source>Member (%1) until %2</source>
        <translation>会员（%1）有效至 %2</translation>
    </message>
    <message>
        <source>Taken from stock: %1 × %2</source>
        <translation>已从库存留出：%1 × %2</translation>
    </message>
    <message>
        <source>Points +%1</source>
        <translation>积分 +%1</translation>
    </message>
    <message>
        <source>Points taken back: %1</source>
        <translation>扣回积分：%1</translation>
    </message>
    <message>
        <source>Places in courses that end: %1</source>
        <translation>取消课程名额：%1</translation>
    </message>
    <message>
        <source>Membership periods that end: %1</source>
        <translation>取消会员期：%1</translation>
    </message>
    <message>
        <source>Appointments to come that are cancelled: %1</source>
        <translation>取消尚未开始的预约：%1</translation>
    </message>
    <message>
        <source>Pieces back in stock: %1</source>
        <translation>退回库存：%1 件</translation>
    </message>
    <message>
        <source>Coupon %1 (%2 off) can be used again until %3</source>
        <translation>优惠券 %1（减 %2）恢复可用，至 %3</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>This would be mass send number %1 of the day; WeChat lets this account send %2 a day. Choose another day, or publish it without telling followers.</source>
        <translation>这会是当天第 %1 次群发；微信只允许这个账号每天群发 %2 次。请换一天，或改为“发布”（不推送给粉丝）。</translation>
    </message>
    <message>
        <source>This would be mass send number %1 of the month; a follower gets at most %2 a month and would miss it. Choose another month, or publish it without telling followers.</source>
        <translation>这会是当月第 %1 次群发；每位粉丝每月最多收到 %2 次，这次会收不到。请换一个月，或改为“发布”（不推送给粉丝）。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Clocks are set back that night and show this time twice; the first is taken.</source>
        <translation>当晚时钟拨回，这个时间会出现两次；按第一次计。</translation>
    </message>
    <message>
        <source>Clocks are set forward over this time: it does not exist that day. The next one is %1.</source>
        <translation>当天时钟拨快，跳过了这个时间；最近的可用时间是 %1。</translation>
    </message>
    <message>
        <source>%1 is past. Choose a later time.</source>
        <translation>%1 已经过去，请选一个以后的时间。</translation>
    </message>
    <message>
        <source>Another post is planned for the same minute. Leave some time between them.</source>
        <translation>同一分钟已经安排了另一条，请错开时间。</translation>
    </message>
    <message>
        <source>It is not known yet whether this computer is usually awake at that time.</source>
        <translation>还不知道这台电脑在那个时间通常是否开着。</translation>
    </message>
    <message>
        <source>This computer was awake at that time in %2 of the last %1 weeks.</source>
        <translation>最近 %1 周的同一时间，这台电脑有 %2 次是开着的。</translation>
    </message>
    <message>
        <source>Little data: %1 articles so far. The best time can be asked about from %2 on, with %3 at each of two hours.</source>
        <translation>数据太少：目前 %1 篇。至少要有 %2 篇，且有两个时段各发过 %3 篇，才能看出最佳时间。</translation>
    </message>
    <message>
        <source>In %1 articles the time made no visible difference for this account.</source>
        <translation>共 %1 篇，对这个账号来说，发布时间没有看得出的影响。</translation>
    </message>
    <message>
        <source>In %1 articles these times did better than others. That they are the cause is not shown: the articles differed too.</source>
        <translation>共 %1 篇，这些时段的阅读率较高。但文章本身也不同，不能说明就是时间的作用。</translation>
    </message>
    <message>
        <source>%1 %2: %3 % of followers read it (%4 to %5 %; %6 articles)</source>
        <translation>%1 %2：%3% 的粉丝读了（%4%–%5%，%6 篇）</translation>
    </message>
    <message>
        <source>This account can&apos;t send to its followers through WeChat&apos;s interface. Choose a draft, and send it from WeChat&apos;s own page.</source>
        <translation>这个账号不能通过接口群发。请改为存草稿，到时在公众号后台群发。</translation>
    </message>
    <message>
        <source>Whether WeChat allows this to your account has not been asked yet. If it does not, the draft waits in WeChat&apos;s box for you to publish it.</source>
        <translation>还没有问过微信你的账号能不能这样发。如果不能，草稿会存进公众号草稿箱，等你去点“发表”。</translation>
    </message>
    <message>
        <source>No official account is connected. Unless one is by then, the post waits here at its time, and you copy title, text and digest into WeChat&apos;s backend.</source>
        <translation>还没有接入公众号。到点时若仍未接入，文章会在这里等你，把标题、正文、摘要依次复制到公众号后台即可。</translation>
    </message>
    <message>
        <source>WeChat keeps its draft box closed to this account. At its time the post waits here, and you copy title, text and digest into WeChat&apos;s backend.</source>
        <translation>微信没有向这个账号开放草稿箱接口。到点时文章会在这里等你，把标题、正文、摘要依次复制到公众号后台即可。</translation>
    </message>
    <message>
        <source>WeChat allows this to verified accounts only. Choose the draft: it lies in WeChat&apos;s box at that time, and you press publish there.</source>
        <translation>微信只对已认证的账号开放。请选“存公众号草稿”：到点草稿就在公众号草稿箱里，你去点“发表”。</translation>
    </message>
    <message>
        <source>WeChat keeps its draft box closed to this account. Choose the draft: the post waits here at that time for you to copy it.</source>
        <translation>微信没有向这个账号开放草稿箱接口。请选“存公众号草稿”：到点时文章会在这里等你复制到后台。</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Last interaction</source>
        <translation>上次互动</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>上次购买</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, ¥</source>
        <translation>累计实付（元）</translation>
    </message>
    <message>
        <source>Refunded, ¥</source>
        <translation>累计退款（元）</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>浏览次数</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动次数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source, in detail</source>
        <translation>来源详情</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Follows the account</source>
        <translation>是否关注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>within the last … days</source>
        <translation>在最近…天内</translation>
    </message>
    <message>
        <source>not within the last … days</source>
        <translation>不在最近…天内</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>has</source>
        <translation>有</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>has not</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>已关注</translation>
    </message>
    <message>
        <source>no</source>
        <translation>未关注</translation>
    </message>
    <message>
        <source>follows the account</source>
        <translation>已关注公众号</translation>
    </message>
    <message>
        <source>does not follow</source>
        <translation>未关注公众号</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>累计实付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>累计退款</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, operator, value</comment>
        <translation>%1%2 %3</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message numerus="yes">
        <source>bought within %1 day(s)</source>
        <translation>
            <numerusform>%1 天内买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not bought within %1 day(s)</source>
        <translation>
            <numerusform>近 %1 天没买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interacted within %1 day(s)</source>
        <translation>
            <numerusform>近 %1 天有互动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no interaction within %1 day(s)</source>
        <translation>
            <numerusform>近 %1 天没有互动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new within %1 day(s)</source>
        <translation>
            <numerusform>近 %1 天新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known for more than %1 day(s)</source>
        <translation>
            <numerusform>新增超过 %1 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>The file {file} is not there.</source>
        <translation>找不到文件 {file}。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be read: {detail}</source>
        <translation>文件 {file} 无法读取：{detail}</translation>
    </message>
    <message>
        <source>Check that you may read it and that the disk is well.</source>
        <translation>请检查是否有读取权限、磁盘是否正常。</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be written: {detail}</source>
        <translation>文件 {file} 无法写入：{detail}</translation>
    </message>
    <message>
        <source>Choose another folder or make room.</source>
        <translation>请换一个文件夹，或腾出空间。</translation>
    </message>
    <message>
        <source>{file} is a damaged or half gzip file.</source>
        <translation>{file} 是损坏的或不完整的 gzip 文件。</translation>
    </message>
    <message>
        <source>Download it again; nothing was imported.</source>
        <translation>请重新下载。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is neither UTF-8 nor GB18030 text.</source>
        <translation>{file} 既不是 UTF-8 也不是 GB18030 文本。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 CSV and try again; nothing was imported.</source>
        <translation>请另存为 UTF-8 的 CSV 再试。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is no header of a WeChat Pay bill. Expected {expected}, found &quot;{found}&quot;.</source>
        <translation>{file}，第 {line} 行：这不是微信支付账单的表头。应为 {expected}，实为「{found}」。</translation>
    </message>
    <message>
        <source>Take the file as the merchant platform gave it, without opening and saving it in a spreadsheet.</source>
        <translation>请用商户平台下载的原文件，不要用表格软件打开后再保存。</translation>
    </message>
    <message>
        <source>The bill {file} has no rows, so its day is not known.</source>
        <translation>账单 {file} 没有数据行，看不出是哪一天的。</translation>
    </message>
    <message>
        <source>Name the day with --date.</source>
        <translation>请用 --date 指明日期。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a line longer than 1 MiB; this is no bill.</source>
        <translation>{file}，第 {line} 行：一行超过 1 MiB，这不是账单。</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>请检查文件是否选对。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a binary file, not a bill.</source>
        <translation>{file}，第 {line} 行：这是二进制文件，不是账单。</translation>
    </message>
    <message>
        <source>Unpack it first if it is a zip; gzip is read as it is.</source>
        <translation>如果是 zip 请先解压；gzip 可以直接读。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row ends early. Expected {expected}, found &quot;{found}&quot;.</source>
        <translation>{file}，第 {line} 行：这一行不完整。应为 {expected}，实为「{found}」。</translation>
    </message>
    <message>
        <source>Download the bill again.</source>
        <translation>请重新下载账单。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quotation mark is opened and never closed.</source>
        <translation>{file}，第 {line} 行：引号有头无尾。</translation>
    </message>
    <message>
        <source>Mend that line; nothing was imported.</source>
        <translation>请改好这一行再试。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a line longer than 1 MiB.</source>
        <translation>{file}，第 {line} 行：一行超过 1 MiB。</translation>
    </message>
    <message>
        <source>Check that this is a CSV file.</source>
        <translation>请检查这是不是 CSV 文件。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a binary file, not CSV.</source>
        <translation>{file}，第 {line} 行：这是二进制文件，不是 CSV。</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) in your spreadsheet.</source>
        <translation>请在表格软件里另存为 CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>The CSV can&apos;t be written: {detail}</source>
        <translation>CSV 无法写入：{detail}</translation>
    </message>
    <message>
        <source>{file}: the orders have no column {column}.</source>
        <translation>{file}：订单表缺少 {column} 列。</translation>
    </message>
    <message>
        <source>Needed are out_trade_no (商户订单号) and amount_fen or 支付金额(元).</source>
        <translation>需要 out_trade_no（商户订单号），以及 amount_fen 或 支付金额(元)。</translation>
    </message>
    <message>
        <source>{file}: the refunds have no column {column}.</source>
        <translation>{file}：退款表缺少 {column} 列。</translation>
    </message>
    <message>
        <source>Needed are out_refund_no, out_trade_no and refund_fen.</source>
        <translation>需要 out_refund_no、out_trade_no 和 refund_fen。</translation>
    </message>
    <message>
        <source>{file} is no file that is known here.</source>
        <translation>认不出 {file} 是哪种文件。</translation>
    </message>
    <message>
        <source>{file}: no row can be read. Line {line}, {column}: expected {expected}, found &quot;{found}&quot;.</source>
        <translation>{file}：没有一行能读。第 {line} 行，{column}：应为 {expected}，实为「{found}」。</translation>
    </message>
    <message>
        <source>Mend the file; nothing was imported.</source>
        <translation>请改好文件再试。没有导入任何内容。</translation>
    </message>
    <message>
        <source>There is no import with this number that could be taken back.</source>
        <translation>没有这个编号的导入可以撤销。</translation>
    </message>
    <message>
        <source>Something changed these rows after that import: {detail}</source>
        <translation>那次导入之后，这些行又有改动：{detail}</translation>
    </message>
    <message>
        <source>Take the later import back first.</source>
        <translation>请先撤销后面的那次导入。</translation>
    </message>
    <message>
        <source>{detail} ends neither in .csv nor in .xlsx.</source>
        <translation>{detail} 的结尾不是 .csv 也不是 .xlsx。</translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 rows; these are {detail}.</source>
        <translation>一张表最多放 1,048,575 行，这里有 {detail} 行。</translation>
    </message>
    <message>
        <source>Choose a shorter span or CSV.</source>
        <translation>请缩短日期范围，或改用 CSV。</translation>
    </message>
    <message>
        <source>The export can&apos;t be written: {detail}</source>
        <translation>导出文件无法写入：{detail}</translation>
    </message>
    <message>
        <source>Choose another folder or make room; an older file was kept.</source>
        <translation>请换一个文件夹，或腾出空间。原有的文件还在。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no day.</source>
        <translation>「{detail}」不是日期。</translation>
    </message>
    <message>
        <source>Write days as 2026-11-20.</source>
        <translation>日期请写成 2026-11-20。</translation>
    </message>
    <message>
        <source>The span ends before it begins.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>YIREN_NOW is no instant: {detail}</source>
        <translation>YIREN_NOW 不是一个时刻：{detail}</translation>
    </message>
    <message>
        <source>Write it as 2026-11-20T10:00:00+08:00.</source>
        <translation>请写成 2026-11-20T10:00:00+08:00。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>{file} changed while it was being read.</source>
        <translation>{file} 在读取过程中被改动了。</translation>
    </message>
    <message>
        <source>Try again when nothing writes to it; nothing was imported.</source>
        <translation>等没有程序写它时再试；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is not the bill that it was fetched as.</source>
        <translation>{file} 不是所下载的那种账单。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is no personal WeChat statement that is known here.</source>
        <translation>{file} 不是已知格式的微信个人账单。</translation>
    </message>
    <message>
        <source>Take the CSV as WeChat mailed it.</source>
        <translation>请使用微信邮件里的原始 CSV 文件。</translation>
    </message>
    <message>
        <source>{file} has too many lines that can&apos;t be read; this is no bill.</source>
        <translation>{file} 有太多无法读取的行，它不是账单。</translation>
    </message>
    <message>
        <source>Check that this is the right file; nothing was imported.</source>
        <translation>请确认文件是否正确；没有导入任何内容。</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>请检查读取权限。</translation>
    </message>
    <message>
        <source>{file} unpacks to more than it may.</source>
        <translation>{file} 解压后超出允许的大小。</translation>
    </message>
    <message>
        <source>{endpoint}: the connection was refused.</source>
        <translation>{endpoint}：连接被拒绝。</translation>
    </message>
    <message>
        <source>Check the network; nothing was sent.</source>
        <translation>请检查网络。没有发送任何内容。</translation>
    </message>
    <message>
        <source>{endpoint}: the host&apos;s name was not found.</source>
        <translation>{endpoint}：找不到这个域名。</translation>
    </message>
    <message>
        <source>Check the network and its name server.</source>
        <translation>请检查网络和 DNS 设置。</translation>
    </message>
    <message>
        <source>{endpoint}: the network is not reachable.</source>
        <translation>{endpoint}：网络不通。</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>请检查网络。</translation>
    </message>
    <message>
        <source>{endpoint}: no safe connection ({detail}).</source>
        <translation>{endpoint}：无法建立安全连接（{detail}）。</translation>
    </message>
    <message>
        <source>Check the clock, the proxy and, for a sandbox, its CA file. Nothing was sent.</source>
        <translation>请检查电脑时间和代理；如果连的是沙箱，还要检查它的 CA 文件。没有发送任何内容。</translation>
    </message>
    <message>
        <source>{endpoint}: this host is not one of WeChat&apos;s; nothing was sent.</source>
        <translation>{endpoint}：这不是微信的域名，没有发送任何内容。</translation>
    </message>
    <message>
        <source>{endpoint}: only https is used outside this computer; nothing was sent.</source>
        <translation>{endpoint}：本机以外只用 https，没有发送任何内容。</translation>
    </message>
    <message>
        <source>{endpoint} sends elsewhere ({detail}), which WeChat never does.</source>
        <translation>{endpoint} 要求转到别处（{detail}），微信从不这样做。</translation>
    </message>
    <message>
        <source>A login page of the network or a proxy may stand between; open a browser and look.</source>
        <translation>中间可能有网络登录页或代理，请打开浏览器看一看。</translation>
    </message>
    <message>
        <source>The proxy refused: {detail}</source>
        <translation>代理拒绝了连接：{detail}</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s settings.</source>
        <translation>请检查代理设置。</translation>
    </message>
    <message>
        <source>{endpoint}: the connection was closed before an answer came.</source>
        <translation>{endpoint}：还没收到应答，连接就断了。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>请过一分钟再试。</translation>
    </message>
    <message>
        <source>{endpoint}: what came back is no answer ({detail}).</source>
        <translation>{endpoint}：收到的内容不是应答（{detail}）。</translation>
    </message>
    <message>
        <source>{endpoint}: no whole answer in time.</source>
        <translation>{endpoint}：在时限内没有收到完整的应答。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer came too slowly.</source>
        <translation>{endpoint}：应答来得太慢。</translation>
    </message>
    <message>
        <source>Try again when the network is better.</source>
        <translation>请等网络好一些再试。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer was cut off and thrown away.</source>
        <translation>{endpoint}：应答不完整，已丢弃。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer is larger than it may be.</source>
        <translation>{endpoint}：应答超出了允许的大小。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer has an encoding that was not asked for.</source>
        <translation>{endpoint}：应答的编码不是我们要求的那种。</translation>
    </message>
    <message>
        <source>The download can&apos;t be written: {detail}</source>
        <translation>下载的内容无法写入：{detail}</translation>
    </message>
    <message>
        <source>Make room.</source>
        <translation>请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer is not signed; it was thrown away.</source>
        <translation>{endpoint}：应答没有签名，已丢弃。</translation>
    </message>
    <message>
        <source>Try again; if it stays, something between you and WeChat changes answers.</source>
        <translation>请再试一次。如果还是这样，说明你和微信之间有东西改动了应答。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer is signed with a key that is not set up here ({detail}).</source>
        <translation>{endpoint}：应答所用的签名密钥这里没有设置（{detail}）。</translation>
    </message>
    <message>
        <source>Check the public key&apos;s id, or add the APIv3 key so that new certificates can be fetched.</source>
        <translation>请检查微信支付公钥 ID，或补上 APIv3 密钥以便下载新的平台证书。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer&apos;s time is more than five minutes off; it was thrown away.</source>
        <translation>{endpoint}：应答的时间相差超过五分钟，已丢弃。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation>请校准这台电脑的时间。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer&apos;s signature is wrong; it was thrown away.</source>
        <translation>{endpoint}：应答的签名不对，已丢弃。</translation>
    </message>
    <message>
        <source>Check that the public key belongs to this merchant; never trust this answer.</source>
        <translation>请检查微信支付公钥是否属于这个商户号。不要相信这份应答。</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat tested with a wrong signature; the answer was thrown away.</source>
        <translation>{endpoint}：微信用错误的签名做了一次探测，这份应答已丢弃。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer is signed in a way that is not supported ({detail}).</source>
        <translation>{endpoint}：应答的签名方式不受支持（{detail}）。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {detail} seconds off; WeChat Pay accepts five minutes.</source>
        <translation>这台电脑的时间差了 {detail} 秒，微信支付最多允许差五分钟。</translation>
    </message>
    <message>
        <source>Switch on automatic time in the system&apos;s settings.</source>
        <translation>请在系统设置里打开自动校时。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer lacks {detail}.</source>
        <translation>{endpoint}：应答里缺少 {detail}。</translation>
    </message>
    <message>
        <source>{endpoint}: {detail} in the answer is not of the kind it should be.</source>
        <translation>{endpoint}：应答里 {detail} 的类型不对。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer can&apos;t be read ({detail}).</source>
        <translation>{endpoint}：应答无法识别（{detail}）。</translation>
    </message>
    <message>
        <source>A login page of the network may stand between.</source>
        <translation>中间可能有网络登录页，请打开浏览器看一看。</translation>
    </message>
    <message>
        <source>{endpoint}: the answer can&apos;t be read.</source>
        <translation>{endpoint}：应答无法识别。</translation>
    </message>
    <message>
        <source>A platform certificate is not the one that it says it is; it was thrown away.</source>
        <translation>有一张平台证书与它标明的序列号不符，已丢弃。</translation>
    </message>
    <message>
        <source>The platform certificates can&apos;t be opened with this APIv3 key.</source>
        <translation>用这个 APIv3 密钥打不开平台证书。</translation>
    </message>
    <message>
        <source>Check the APIv3 key.</source>
        <translation>请检查 APIv3 密钥。</translation>
    </message>
    <message>
        <source>{endpoint}: a sealed part of the answer can&apos;t be opened with this APIv3 key.</source>
        <translation>{endpoint}：用这个 APIv3 密钥打不开应答里的加密内容。</translation>
    </message>
    <message>
        <source>WeChat Pay is still making that bill.</source>
        <translation>微信支付还在生成这份账单。</translation>
    </message>
    <message>
        <source>Ask again after ten o&apos;clock, or in half an hour.</source>
        <translation>请在 10:00 以后再取，或过半小时再取。</translation>
    </message>
    <message>
        <source>That day&apos;s bill does not exist yet.</source>
        <translation>那一天的账单还没有生成。</translation>
    </message>
    <message>
        <source>A bill is made the morning after.</source>
        <translation>账单在第二天上午生成。</translation>
    </message>
    <message>
        <source>WeChat Pay keeps bills for three months; that day is older.</source>
        <translation>微信支付只提供最近三个月的账单，那一天更早。</translation>
    </message>
    <message>
        <source>Import the file if you kept it.</source>
        <translation>如果留有账单文件，请直接导入。</translation>
    </message>
    <message>
        <source>The downloaded bill is not the one that WeChat Pay signed for; it was thrown away three times.</source>
        <translation>下载的账单与微信支付给出的校验值不符，三次都已丢弃。</translation>
    </message>
    <message>
        <source>Try again later; nothing was imported.</source>
        <translation>请晚些再试。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The bill&apos;s hash is of a kind that is not known ({detail}).</source>
        <translation>账单的校验方式不认识（{detail}）。</translation>
    </message>
    <message>
        <source>The bill&apos;s address can&apos;t be used: {detail}</source>
        <translation>账单的下载地址不能用：{detail}</translation>
    </message>
    <message>
        <source>Complaints can be asked for thirty days at most.</source>
        <translation>投诉一次最多查询 30 天。</translation>
    </message>
    <message>
        <source>{endpoint}: a time in the answer can&apos;t be read.</source>
        <translation>{endpoint}：应答里有一个时间无法识别。</translation>
    </message>
    <message>
        <source>The sandbox can&apos;t listen there: {detail}</source>
        <translation>沙箱不能在这个地址运行：{detail}</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>请换一个端口。</translation>
    </message>
    <message>
        <source>The fault can&apos;t be read: {detail}</source>
        <translation>故障的写法无法识别：{detail}</translation>
    </message>
    <message>
        <source>Write it as ENDPOINT:FAULT*TIMES, for example tradebill:wrong_hash*1</source>
        <translation>请写成 ENDPOINT:FAULT*TIMES，例如 tradebill:wrong_hash*1</translation>
    </message>
    <message>
        <source>WeChat Pay refuses the time of this request: the clock is more than five minutes off.</source>
        <translation>微信支付不接受这次请求的时间：电脑时间相差超过五分钟。</translation>
    </message>
    <message>
        <source>WeChat Pay can&apos;t read the request&apos;s signature header.</source>
        <translation>微信支付无法识别请求的签名信息。</translation>
    </message>
    <message>
        <source>A proxy may change it. Check merchant number and serial for stray characters.</source>
        <translation>可能是代理改动了它。请检查商户号和商户 API 证书序列号里有没有多余的字符。</translation>
    </message>
    <message>
        <source>WeChat Pay does not know this kind of signature.</source>
        <translation>微信支付不认识这种签名方式。</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate&apos;s serial. {detail}</source>
        <translation>私钥和商户 API 证书序列号不是一对。{detail}</translation>
    </message>
    <message>
        <source>Take apiclient_key.pem and the serial from the same certificate.</source>
        <translation>请用同一张证书的 apiclient_key.pem 和序列号。</translation>
    </message>
    <message>
        <source>WeChat Pay saw another text than the one that was signed. {detail}</source>
        <translation>微信支付收到的内容和签名时的不一样。{detail}</translation>
    </message>
    <message>
        <source>A proxy may change requests; try another network.</source>
        <translation>可能有代理改动了请求，请换一个网络再试。</translation>
    </message>
    <message>
        <source>WeChat Pay does not know the certificate&apos;s serial.</source>
        <translation>微信支付不认识这个商户 API 证书序列号。</translation>
    </message>
    <message>
        <source>Copy it from pay.weixin.qq.com: account centre, API security, manage certificates.</source>
        <translation>请到 pay.weixin.qq.com「账户中心 → API安全 → 商户API证书 → 管理证书」复制。</translation>
    </message>
    <message>
        <source>The merchant API certificate has expired.</source>
        <translation>商户 API 证书已过期。</translation>
    </message>
    <message>
        <source>Apply for a new one at pay.weixin.qq.com and set the account up with it.</source>
        <translation>请到 pay.weixin.qq.com「账户中心 → API安全」申请新证书，再用它重新设置账号。</translation>
    </message>
    <message>
        <source>The merchant API certificate was revoked.</source>
        <translation>商户 API 证书已作废。</translation>
    </message>
    <message>
        <source>Use the present one, or apply for a new one.</source>
        <translation>请改用现在有效的证书，或申请新证书。</translation>
    </message>
    <message>
        <source>The merchant API certificate was replaced.</source>
        <translation>商户 API 证书已更换。</translation>
    </message>
    <message>
        <source>Set the account up with the new one.</source>
        <translation>请用新证书重新设置账号。</translation>
    </message>
    <message>
        <source>WeChat Pay refuses the signature. {detail}</source>
        <translation>微信支付不接受这个签名。{detail}</translation>
    </message>
    <message>
        <source>Check merchant number, serial, private key and clock.</source>
        <translation>请检查商户号、商户 API 证书序列号、私钥和电脑时间。</translation>
    </message>
    <message>
        <source>This merchant may not use that: the product is not opened, or the right is missing.</source>
        <translation>这个商户不能使用这项功能：产品没有开通，或没有权限。</translation>
    </message>
    <message>
        <source>Open it at pay.weixin.qq.com: product centre.</source>
        <translation>请到 pay.weixin.qq.com「产品中心」开通。</translation>
    </message>
    <message>
        <source>The appid and the merchant number are not bound to each other.</source>
        <translation>AppID 和商户号没有绑定。</translation>
    </message>
    <message>
        <source>Bind them at pay.weixin.qq.com: product centre, AppID account management.</source>
        <translation>请到 pay.weixin.qq.com「产品中心 → AppID账号管理」绑定。</translation>
    </message>
    <message>
        <source>WeChat Pay does not know this merchant number.</source>
        <translation>微信支付没有这个商户号。</translation>
    </message>
    <message>
        <source>Check it at pay.weixin.qq.com: account centre.</source>
        <translation>请到 pay.weixin.qq.com「账户中心」核对。</translation>
    </message>
    <message>
        <source>The merchant account can&apos;t be used at present.</source>
        <translation>这个商户号目前不能使用。</translation>
    </message>
    <message>
        <source>Look at pay.weixin.qq.com what it waits for.</source>
        <translation>请到 pay.weixin.qq.com 查看还有什么要办。</translation>
    </message>
    <message>
        <source>That order belongs to another merchant.</source>
        <translation>这笔订单属于另一个商户号。</translation>
    </message>
    <message>
        <source>WeChat Pay does not accept a value: {detail}</source>
        <translation>微信支付不接受一个值：{detail}</translation>
    </message>
    <message>
        <source>Correct it; the same again will be refused again.</source>
        <translation>请先改正。原样再发还会被拒绝。</translation>
    </message>
    <message>
        <source>A value is outside its range: {detail}</source>
        <translation>有一个值超出范围：{detail}</translation>
    </message>
    <message>
        <source>WeChat Pay does not know a member of the request: {detail}</source>
        <translation>微信支付不认识请求里的一个字段：{detail}</translation>
    </message>
    <message>
        <source>WeChat Pay refuses by its rules: {detail}</source>
        <translation>微信支付按它的规则拒绝了：{detail}</translation>
    </message>
    <message>
        <source>This number was used before with other values.</source>
        <translation>这个单号以前用过，当时的内容不一样。</translation>
    </message>
    <message>
        <source>Repeat with the first values, or take a new number.</source>
        <translation>请按第一次的内容重发，或换一个新单号。</translation>
    </message>
    <message>
        <source>This order number was used for another order.</source>
        <translation>这个商户订单号已用在另一笔订单上。</translation>
    </message>
    <message>
        <source>Query it, then take a new number.</source>
        <translation>请先查询，再换一个新单号。</translation>
    </message>
    <message>
        <source>WeChat Pay has no such order.</source>
        <translation>微信支付没有这笔订单。</translation>
    </message>
    <message>
        <source>That order is closed.</source>
        <translation>这笔订单已关闭。</translation>
    </message>
    <message>
        <source>Take a new order number.</source>
        <translation>请换一个新的商户订单号。</translation>
    </message>
    <message>
        <source>That order has expired.</source>
        <translation>这笔订单已失效。</translation>
    </message>
    <message>
        <source>That order is paid already.</source>
        <translation>这笔订单已支付。</translation>
    </message>
    <message>
        <source>Query it.</source>
        <translation>请查询这笔订单。</translation>
    </message>
    <message>
        <source>That order can&apos;t be closed, only reversed.</source>
        <translation>这笔订单不能关闭，只能撤销。</translation>
    </message>
    <message>
        <source>The payer is at it right now.</source>
        <translation>付款人正在付款。</translation>
    </message>
    <message>
        <source>Query again in a few seconds.</source>
        <translation>请过几秒再查询。</translation>
    </message>
    <message>
        <source>WeChat Pay has limited what this merchant may receive.</source>
        <translation>微信支付限制了这个商户的收款。</translation>
    </message>
    <message>
        <source>Look at pay.weixin.qq.com why.</source>
        <translation>请到 pay.weixin.qq.com 查看原因。</translation>
    </message>
    <message>
        <source>This kind of payment needs the payer&apos;s openid.</source>
        <translation>这种支付需要付款人的 openid。</translation>
    </message>
    <message>
        <source>The openid belongs to another appid.</source>
        <translation>这个 openid 属于另一个 AppID。</translation>
    </message>
    <message>
        <source>A limit of WeChat Pay stands against it: {detail}</source>
        <translation>超出了微信支付的限制：{detail}</translation>
    </message>
    <message>
        <source>WeChat Pay refused the trade: {detail}</source>
        <translation>微信支付拒绝了这笔交易：{detail}</translation>
    </message>
    <message>
        <source>Something is wrong with the account: {detail}</source>
        <translation>账户有问题：{detail}</translation>
    </message>
    <message>
        <source>The merchant&apos;s balance is too small.</source>
        <translation>商户余额不足。</translation>
    </message>
    <message>
        <source>Top it up and repeat with the same number.</source>
        <translation>请充值后用同一个单号重试。</translation>
    </message>
    <message>
        <source>The payer&apos;s account can&apos;t take the money.</source>
        <translation>付款人的账户收不了这笔钱。</translation>
    </message>
    <message>
        <source>Pay it back another way and note it.</source>
        <translation>请用别的方式退款，并记下来。</translation>
    </message>
    <message>
        <source>The payment is more than a year old; it can&apos;t be refunded here any more.</source>
        <translation>这笔支付已超过一年，不能再从这里退款。</translation>
    </message>
    <message>
        <source>The amount differs from the first request with this refund number.</source>
        <translation>金额与这个商户退款单号第一次请求时不同。</translation>
    </message>
    <message>
        <source>Query the refund.</source>
        <translation>请查询这笔退款。</translation>
    </message>
    <message>
        <source>WeChat Pay has no such thing: {detail}</source>
        <translation>微信支付查不到：{detail}</translation>
    </message>
    <message>
        <source>Nothing happened on that day; there is no bill.</source>
        <translation>那一天没有收支，所以没有账单。</translation>
    </message>
    <message>
        <source>WeChat Pay is asked too often.</source>
        <translation>向微信支付请求得太频繁。</translation>
    </message>
    <message>
        <source>Wait a minute.</source>
        <translation>请等一分钟。</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat Pay is not available right now (status {status}).</source>
        <translation>{endpoint}：微信支付暂时不可用（状态码 {status}）。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>{endpoint}: what came back with status {status} can&apos;t be read.</source>
        <translation>{endpoint}：收到状态码 {status}，内容无法识别。</translation>
    </message>
    <message>
        <source>{endpoint} does not exist at WeChat Pay (status {status}).</source>
        <translation>微信支付没有 {endpoint} 这个接口（状态码 {status}）。</translation>
    </message>
    <message>
        <source>Check the base URL; if it is right, please report this.</source>
        <translation>请检查接口地址。如果没有写错，请向我们反馈。</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>Import a file, or add one with: account add --name NAME …</source>
        <translation>请先导入文件，或添加一个账号：account add --name NAME …</translation>
    </message>
    <message>
        <source>There is no account called {detail}.</source>
        <translation>没有名为 {detail} 的账号。</translation>
    </message>
    <message>
        <source>List them with: account list</source>
        <translation>列出所有账号：account list</translation>
    </message>
    <message>
        <source>There are several accounts.</source>
        <translation>这里有几个账号。</translation>
    </message>
    <message>
        <source>Name one with --account NAME.</source>
        <translation>请用 --account NAME 指明一个。</translation>
    </message>
    <message>
        <source>There is an account called {detail} already.</source>
        <translation>已有名为 {detail} 的账号。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>请换一个名字，或先删除原来的账号。</translation>
    </message>
    <message>
        <source>This account has books; they stay.</source>
        <translation>这个账号已有账目，账目需要保留。</translation>
    </message>
    <message>
        <source>Only an account without orders and bills can be removed.</source>
        <translation>只有没有订单和账单的账号才能删除。</translation>
    </message>
    <message>
        <source>The account {detail} is not connected to WeChat Pay.</source>
        <translation>账号 {detail} 还没有连接微信支付。</translation>
    </message>
    <message>
        <source>Add the merchant number, serial and keys with: account add</source>
        <translation>请补上商户号、商户 API 证书序列号和密钥：account add</translation>
    </message>
    <message>
        <source>A merchant number needs its certificate&apos;s serial and private key.</source>
        <translation>有商户号，还需要商户 API 证书序列号和私钥。</translation>
    </message>
    <message>
        <source>Add --mch-serial and --mch-key-file.</source>
        <translation>请加上 --mch-serial 和 --mch-key-file。</translation>
    </message>
    <message>
        <source>WeChat Pay&apos;s public key and its id belong together.</source>
        <translation>微信支付公钥和公钥 ID 要一起给出。</translation>
    </message>
    <message>
        <source>Give both --pay-public-key-file and --pay-public-key-id.</source>
        <translation>请同时给出 --pay-public-key-file 和 --pay-public-key-id。</translation>
    </message>
    <message>
        <source>{detail} is no address that may be used: TLS is needed except on this computer.</source>
        <translation>{detail} 不是可用的地址：除本机外，必须用加密连接（TLS）。</translation>
    </message>
    <message>
        <source>Write it as https://…</source>
        <translation>请写成 https://…</translation>
    </message>
    <message>
        <source>Check the name; a key file has a few kilobytes.</source>
        <translation>请检查文件名；密钥文件只有几 KB。</translation>
    </message>
    <message>
        <source>{file} holds no key that can be read.</source>
        <translation>{file} 里没有能读的密钥。</translation>
    </message>
    <message>
        <source>Take the PEM file as WeChat Pay&apos;s tool wrote it (apiclient_key.pem).</source>
        <translation>请用微信支付证书工具生成的 PEM 原文件（apiclient_key.pem）。</translation>
    </message>
    <message>
        <source>The key in {file} is locked with a password.</source>
        <translation>{file} 里的密钥设有密码。</translation>
    </message>
    <message>
        <source>Unlock it first: openssl pkey -in FILE -out NEWFILE</source>
        <translation>请先去掉密码：openssl pkey -in FILE -out NEWFILE</translation>
    </message>
    <message>
        <source>The key in {file} is no RSA key.</source>
        <translation>{file} 里的密钥不是 RSA 密钥。</translation>
    </message>
    <message>
        <source>WeChat Pay uses RSA keys of 2048 bits.</source>
        <translation>微信支付使用 2048 位的 RSA 密钥。</translation>
    </message>
    <message>
        <source>The key in {file} is too short to be safe.</source>
        <translation>{file} 里的密钥太短，不安全。</translation>
    </message>
    <message>
        <source>{file} holds no certificate that can be read.</source>
        <translation>{file} 里没有能读的证书。</translation>
    </message>
    <message>
        <source>Take the PEM file of the platform certificate.</source>
        <translation>请用平台证书的 PEM 文件。</translation>
    </message>
    <message>
        <source>The APIv3 key must have exactly 32 characters; this one has {detail}.</source>
        <translation>APIv3 密钥必须正好 32 个字符，这个有 {detail} 个。</translation>
    </message>
    <message>
        <source>Set a new one at pay.weixin.qq.com: account centre, API security.</source>
        <translation>请到 pay.weixin.qq.com「账户中心 → API安全」设置新的 APIv3 密钥。</translation>
    </message>
    <message>
        <source>The merchant number must be digits only.</source>
        <translation>商户号只能是数字。</translation>
    </message>
    <message>
        <source>The serial of the merchant API certificate must be hexadecimal digits.</source>
        <translation>商户 API 证书序列号只能含数字和字母 A 到 F。</translation>
    </message>
    <message>
        <source>Find it at pay.weixin.qq.com: account centre, API security, manage certificates.</source>
        <translation>请到 pay.weixin.qq.com「账户中心 → API安全 → 商户API证书 → 管理证书」查看。</translation>
    </message>
    <message>
        <source>The address of WeChat Pay can&apos;t be used: {detail}</source>
        <translation>微信支付的接口地址不能用：{detail}</translation>
    </message>
    <message>
        <source>The id of WeChat Pay&apos;s public key is set, but not the key.</source>
        <translation>只设置了微信支付公钥 ID，没有设置公钥。</translation>
    </message>
    <message>
        <source>Add --pay-public-key-file.</source>
        <translation>请加上 --pay-public-key-file。</translation>
    </message>
    <message>
        <source>Nothing is there to verify WeChat Pay&apos;s answers with.</source>
        <translation>没有可以用来验证微信支付应答的公钥或证书。</translation>
    </message>
    <message>
        <source>Add the public key and its id, or the APIv3 key to fetch certificates with.</source>
        <translation>请补上微信支付公钥和公钥 ID，或补上 APIv3 密钥来下载平台证书。</translation>
    </message>
    <message>
        <source>Platform certificates can&apos;t be read without the APIv3 key.</source>
        <translation>没有 APIv3 密钥，无法读取平台证书。</translation>
    </message>
    <message>
        <source>Add --apiv3-key-file.</source>
        <translation>请加上 --apiv3-key-file。</translation>
    </message>
    <message>
        <source>The keychain does not give this data folder&apos;s key: it is locked, or the key was lost ({detail}).</source>
        <translation>钥匙串没有给出这个数据文件夹的主密钥：钥匙串锁着，或主密钥已丢失（{detail}）。</translation>
    </message>
    <message>
        <source>The keychain holds another key than the one that locked these secrets.</source>
        <translation>钥匙串里的主密钥，不是当初锁上这些密钥的那一把。</translation>
    </message>
    <message>
        <source>The keychain is locked or refused: {detail}</source>
        <translation>钥匙串锁着，或拒绝了请求：{detail}</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>请解锁后再试。</translation>
    </message>
    <message>
        <source>No keychain answers on this computer: {detail}</source>
        <translation>这台电脑没有可用的钥匙串：{detail}</translation>
    </message>
    <message>
        <source>Name a passphrase file (0600) in YIREN_PASSPHRASE_FILE, or run in a terminal.</source>
        <translation>请用 YIREN_PASSPHRASE_FILE 指明口令文件（权限 0600），或在终端里运行。</translation>
    </message>
    <message>
        <source>The keychain did not answer within ten seconds.</source>
        <translation>钥匙串十秒内没有回应。</translation>
    </message>
    <message>
        <source>Log in to the desktop again, or name a passphrase file in YIREN_PASSPHRASE_FILE.</source>
        <translation>请重新登录桌面，或用 YIREN_PASSPHRASE_FILE 指明口令文件。</translation>
    </message>
    <message>
        <source>The keychain did not keep the key.</source>
        <translation>钥匙串没有存住主密钥。</translation>
    </message>
    <message>
        <source>Name a passphrase file in YIREN_PASSPHRASE_FILE instead.</source>
        <translation>请改用 YIREN_PASSPHRASE_FILE 指明口令文件。</translation>
    </message>
    <message>
        <source>The keychain has no such entry, or is locked.</source>
        <translation>钥匙串里没有这一项，或钥匙串锁着。</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry is no key of this program.</source>
        <translation>钥匙串里的这一项不是本程序的主密钥。</translation>
    </message>
    <message>
        <source>No keychain answers here, and there is no passphrase.</source>
        <translation>这台电脑没有可用的钥匙串，也没有给出口令。</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Nothing was changed.</source>
        <translation>口令不对。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>chmod 600 FILE</source>
        <translation>请运行：chmod 600 FILE</translation>
    </message>
    <message>
        <source>A recovery code has 26 letters and digits.</source>
        <translation>恢复码由 26 个字母和数字组成。</translation>
    </message>
    <message>
        <source>There are no secrets to recover here.</source>
        <translation>这里没有需要恢复的密钥。</translation>
    </message>
    <message>
        <source>The recovery code does not belong to this data folder.</source>
        <translation>这个恢复码不是这个数据文件夹的。</translation>
    </message>
    <message>
        <source>The secrets are locked.</source>
        <translation>密钥未解锁。</translation>
    </message>
    <message>
        <source>A secret is not set up: {detail}</source>
        <translation>有一个密钥没有设置：{detail}</translation>
    </message>
    <message>
        <source>Add the account again with its key files.</source>
        <translation>请带上密钥文件重新添加账号。</translation>
    </message>
    <message>
        <source>A stored secret is damaged: {detail}</source>
        <translation>有一个保存的密钥已损坏：{detail}</translation>
    </message>
    <message>
        <source>Put a backup back, or add the account again.</source>
        <translation>请恢复备份，或重新添加账号。</translation>
    </message>
    <message>
        <source>The record of this data folder&apos;s key is damaged.</source>
        <translation>这个数据文件夹的主密钥记录已损坏。</translation>
    </message>
    <message>
        <source>Put a backup back.</source>
        <translation>请恢复备份。</translation>
    </message>
    <message>
        <source>Another process made this data folder&apos;s key at the same moment.</source>
        <translation>另一个进程同时为这个数据文件夹生成了主密钥。</translation>
    </message>
    <message>
        <source>Run the same again.</source>
        <translation>请把同样的命令再运行一次。</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be made: {detail}</source>
        <translation>数据文件夹无法创建：{detail}</translation>
    </message>
    <message>
        <source>Choose another with --data-dir.</source>
        <translation>请用 --data-dir 换一个。</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written: {detail}</source>
        <translation>数据文件夹无法写入：{detail}</translation>
    </message>
    <message>
        <source>Check its owner, or choose another with --data-dir.</source>
        <translation>请检查它属于谁，或用 --data-dir 换一个。</translation>
    </message>
    <message>
        <source>There is a company in this folder already; the demonstration needs an empty one.</source>
        <translation>这个文件夹里已有一家公司，演示要用空文件夹。</translation>
    </message>
    <message>
        <source>Name an empty folder with --data-dir.</source>
        <translation>请用 --data-dir 指明一个空文件夹。</translation>
    </message>
    <message>
        <source>The data file can&apos;t be opened: {detail}</source>
        <translation>数据文件无法打开：{detail}</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and that the disk is there.</source>
        <translation>请检查文件夹的权限，以及磁盘是否连着。</translation>
    </message>
    <message>
        <source>There is no data file: {detail}</source>
        <translation>没有数据文件：{detail}</translation>
    </message>
    <message>
        <source>The data file is not open.</source>
        <translation>数据文件没有打开。</translation>
    </message>
    <message>
        <source>The data file can only be read here.</source>
        <translation>数据文件在这里只能读，不能写。</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the folder writable and try again.</source>
        <translation>没有改动任何内容。请让文件夹可以写入，再试一次。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation>磁盘已满。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Make room and run the same again.</source>
        <translation>请腾出空间，再运行一次。</translation>
    </message>
    <message>
        <source>Another program is writing to the data file.</source>
        <translation>另一个程序正在写数据文件。</translation>
    </message>
    <message>
        <source>Wait until it is done and run the same again.</source>
        <translation>请等它写完，再运行一次。</translation>
    </message>
    <message>
        <source>The disk refused to read or write: {detail}</source>
        <translation>磁盘读写失败：{detail}</translation>
    </message>
    <message>
        <source>Nothing half was kept. Check the disk; make a backup soon.</source>
        <translation>没有留下半截数据。请检查磁盘，并尽快备份。</translation>
    </message>
    <message>
        <source>The data file is damaged: {detail}. It was left as it is.</source>
        <translation>数据文件已损坏：{detail}。没有动它。</translation>
    </message>
    <message>
        <source>Put the newest backup back: backup restore FILE (they lie in the folder backups).</source>
        <translation>请恢复最新的备份：backup restore FILE（备份在 backups 文件夹里）。</translation>
    </message>
    <message>
        <source>This data file was written by a newer version of the program (schema {detail}).</source>
        <translation>这个数据文件由更新版本的程序写成（结构版本 {detail}）。</translation>
    </message>
    <message>
        <source>Install the newer version; nothing was changed.</source>
        <translation>请安装新版本。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The data file refused a contradiction: {detail}</source>
        <translation>数据文件拒绝了自相矛盾的内容：{detail}</translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this.</source>
        <translation>没有改动任何内容。请向我们反馈。</translation>
    </message>
    <message>
        <source>The data file did not understand the program: {detail}</source>
        <translation>数据文件无法执行程序的指令：{detail}</translation>
    </message>
    <message>
        <source>A row of the data file has an unreadable day: {detail}</source>
        <translation>数据文件里有一行的日期无法识别：{detail}</translation>
    </message>
    <message>
        <source>Run doctor; put a backup back if rows are damaged.</source>
        <translation>请运行 doctor。如果有行损坏，请恢复备份。</translation>
    </message>
    <message>
        <source>A money row is not what was written: {detail}</source>
        <translation>有一行账目与当初写入的不一样：{detail}</translation>
    </message>
    <message>
        <source>Put the newest backup back that doctor or backup verify finds whole.</source>
        <translation>请恢复最新的、经 doctor 或 backup verify 确认完好的备份。</translation>
    </message>
    <message>
        <source>There is no backup {detail}.</source>
        <translation>找不到备份 {detail}。</translation>
    </message>
    <message>
        <source>This file is no backup of this program.</source>
        <translation>这个文件不是本程序的备份。</translation>
    </message>
    <message>
        <source>The backup is damaged ({detail}). Nothing was changed.</source>
        <translation>备份已损坏（{detail}）。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Take an older one.</source>
        <translation>请换一份更早的备份。</translation>
    </message>
    <message>
        <source>The backup can&apos;t be read: {detail}</source>
        <translation>备份无法读取：{detail}</translation>
    </message>
    <message>
        <source>The backup can&apos;t be written: {detail}</source>
        <translation>备份无法写入：{detail}</translation>
    </message>
    <message>
        <source>Make room or choose another folder.</source>
        <translation>请腾出空间，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The present data file can&apos;t be moved aside: {detail}</source>
        <translation>现有的数据文件无法移开：{detail}</translation>
    </message>
    <message>
        <source>Close the program everywhere and try again.</source>
        <translation>请把正在运行的本程序全部关掉，再试一次。</translation>
    </message>
    <message>
        <source>That day is closed. {detail}</source>
        <translation>这一天已日结。{detail}</translation>
    </message>
    <message>
        <source>Re-open it with a reason: close --date DAY --reopen --reason TEXT</source>
        <translation>要改动，请写明原因重新打开：close --date DAY --reopen --reason TEXT</translation>
    </message>
    <message>
        <source>Another process is at work on this data folder: {detail}</source>
        <translation>另一个进程正在使用这个数据文件夹：{detail}</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>请等它结束。</translation>
    </message>
    <message>
        <source>{detail} is not over yet.</source>
        <translation>{detail} 还没有过完。</translation>
    </message>
    <message>
        <source>Close it tomorrow after ten o&apos;clock, when its bills are there.</source>
        <translation>请在第二天 10:00 以后日结，那时账单已生成。</translation>
    </message>
    <message>
        <source>{detail} is not closed.</source>
        <translation>{detail} 还没有日结。</translation>
    </message>
    <message>
        <source>Re-opening a day needs a reason.</source>
        <translation>重新打开一天要写明原因。</translation>
    </message>
    <message>
        <source>Add --reason TEXT.</source>
        <translation>请加上 --reason TEXT。</translation>
    </message>
    <message>
        <source>There is no decision with this number: {detail}</source>
        <translation>没有这个编号的处理决定：{detail}</translation>
    </message>
    <message>
        <source>List them with: reconcile --date DAY</source>
        <translation>列出差异：reconcile --date DAY</translation>
    </message>
    <message>
        <source>Accepting a difference needs a reason.</source>
        <translation>接受差异要写明原因。</translation>
    </message>
    <message>
        <source>There is no such finding on that day: {detail}</source>
        <translation>那一天没有这条差异：{detail}</translation>
    </message>
    <message>
        <source>This action does not settle that finding.</source>
        <translation>这个处理方式不适用于该差异。</translation>
    </message>
    <message>
        <source>Choose another, or accept it with a reason.</source>
        <translation>请换一种方式，或写明原因后接受。</translation>
    </message>
    <message>
        <source>The ledger contradicts the bill&apos;s row: {detail}</source>
        <translation>账本与账单这一行矛盾：{detail}</translation>
    </message>
    <message>
        <source>Accept the difference with a reason, or correct the ledger by an import.</source>
        <translation>写明原因后接受差异，或通过导入更正账本。</translation>
    </message>
    <message>
        <source>A certificate of a closed day is damaged: {detail}</source>
        <translation>一份日结凭证已损坏：{detail}</translation>
    </message>
    <message>
        <source>Put the newest whole backup back.</source>
        <translation>请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>The chain of closed days does not hold: {detail}</source>
        <translation>凭证链断开：{detail}</translation>
    </message>
    <message>
        <source>Put the newest whole backup back; the day named is where to look.</source>
        <translation>请恢复最近一份完好的备份；问题在所列的那一天。</translation>
    </message>
    <message>
        <source>The log of deeds was changed at row {detail}.</source>
        <translation>操作记录在第 {detail} 行被改动过。</translation>
    </message>
    <message>
        <source>A stored report is damaged: {detail}</source>
        <translation>保存的对账结果已损坏：{detail}</translation>
    </message>
    <message>
        <source>Run reconcile for that day again.</source>
        <translation>请重新对那一天对账。</translation>
    </message>
    <message>
        <source>A stored bill file is damaged: {detail}</source>
        <translation>保存的账单原件已损坏：{detail}</translation>
    </message>
    <message>
        <source>Others on this computer can read: {detail}</source>
        <translation>这台电脑上的其他用户可以读取：{detail}</translation>
    </message>
    <message>
        <source>chmod -R go= that folder</source>
        <translation>请执行：chmod -R go= 该文件夹</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Closing a day makes one; or: backup create FILE</source>
        <translation>日结时会自动备份；也可以执行：backup create FILE</translation>
    </message>
    <message>
        <source>The newest backup is {detail} days old.</source>
        <translation>最近一份备份已有 {detail} 天。</translation>
    </message>
    <message>
        <source>Close yesterday, or: backup create FILE</source>
        <translation>请对昨天做日结，或执行：backup create FILE</translation>
    </message>
    <message>
        <source>Only {detail} MB are free on this disk.</source>
        <translation>磁盘只剩 {detail} MB。</translation>
    </message>
    <message>
        <source>Make room before the next import.</source>
        <translation>下次导入前请清理空间。</translation>
    </message>
    <message>
        <source>A platform certificate expires soon: {detail}</source>
        <translation>平台证书即将到期：{detail}</translation>
    </message>
    <message>
        <source>Apply for WeChat Pay&apos;s public key at pay.weixin.qq.com: account centre, API security.</source>
        <translation>请到 pay.weixin.qq.com 的「账户中心 → API安全」申请微信支付公钥。</translation>
    </message>
    <message>
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message>
        <source>Import the fund-flow bill of that day again.</source>
        <translation>请重新导入那一天的资金账单。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. If the key is lost, the recovery code opens the secrets: yiren-cli vault unlock --recovery-code-file FILE</source>
        <translation>请先解锁钥匙串再试。如果密钥丢了，用恢复码解锁：yiren-cli vault unlock --recovery-code-file FILE</translation>
    </message>
    <message>
        <source>Open with the recovery code: yiren-cli vault unlock --recovery-code-file FILE</source>
        <translation>用恢复码打开：yiren-cli vault unlock --recovery-code-file FILE</translation>
    </message>
    <message>
        <source>Try again, or open with the recovery code: yiren-cli vault unlock --recovery-code-file FILE</source>
        <translation>请再试，或用恢复码打开：yiren-cli vault unlock --recovery-code-file FILE</translation>
    </message>
    <message>
        <source>The passphrase, or the file that should hold it, is empty.</source>
        <translation>口令是空的，或应当写着它的文件是空的。</translation>
    </message>
    <message>
        <source>Others can read this file with a secret, or it is not yours: {detail}</source>
        <translation>这个保密文件别人也能读，或不属于你：{detail}</translation>
    </message>
    <message>
        <source>This file with a secret can&apos;t be read: {detail}</source>
        <translation>这个保密文件读不了：{detail}</translation>
    </message>
    <message>
        <source>Check its name, as the option or YIREN_PASSPHRASE_FILE gives it.</source>
        <translation>请检查选项或 YIREN_PASSPHRASE_FILE 给出的文件名。</translation>
    </message>
    <message>
        <source>No passphrase locks the secrets of this data folder; a keychain keeps their key, or there are none.</source>
        <translation>这个数据文件夹没有用口令：密钥在钥匙串里，或还没有任何保密内容。</translation>
    </message>
    <message>
        <source>The log of deeds has lost rows at its end: {detail} were noted.</source>
        <translation>操作记录的末尾少了行：记下时有 {detail} 行。</translation>
    </message>
    <message>
        <source>The note of the log&apos;s end is no such note.</source>
        <translation>关于操作记录末尾的记载读不懂。</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>没有成功：%1</translation>
    </message>
    <message>
        <source> (%1, status %2)</source>
        <translation> (%1，状态码 %2)</translation>
    </message>
    <message>
        <source>Whether WeChat did it is not known; it was not sent again.</source>
        <translation>微信是否已经执行还不清楚，没有重复发送。</translation>
    </message>
    <message>
        <source> [%1, Request-ID %2]</source>
        <translation> [%1，Request-ID %2]</translation>
    </message>
    <message>
        <source>Import a file, or connect WeChat Pay in the settings.</source>
        <translation>导入一个文件，或在“设置”里连接微信支付。</translation>
    </message>
    <message>
        <source>Fill in merchant number, serial and key files in the settings.</source>
        <translation>在“设置”里填写商户号、证书序列号，并选择密钥文件。</translation>
    </message>
    <message>
        <source>Fill in the serial and choose apiclient_key.pem.</source>
        <translation>填写证书序列号，并选择 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>Fill in the id and choose the file that belongs to it.</source>
        <translation>填写公钥 ID，并选择与它对应的公钥文件。</translation>
    </message>
    <message>
        <source>Choose the public key&apos;s file in the settings.</source>
        <translation>在“设置”里选择微信支付公钥文件。</translation>
    </message>
    <message>
        <source>Choose the APIv3 key&apos;s file in the settings.</source>
        <translation>在“设置”里选择 APIv3 密钥文件。</translation>
    </message>
    <message>
        <source>Choose the key file in the settings and save.</source>
        <translation>在“设置”里选择密钥文件并保存。</translation>
    </message>
    <message>
        <source>Restore a backup, or choose the key files in the settings again.</source>
        <translation>恢复一份备份，或在“设置”里重新选择密钥文件。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. If the key is lost, the recovery code opens the secrets.</source>
        <translation>请解锁钥匙串后重试。如果密钥已经丢失，可以用恢复码解锁。</translation>
    </message>
    <message>
        <source>Open with the recovery code.</source>
        <translation>请用恢复码打开。</translation>
    </message>
    <message>
        <source>Log in to the desktop again and try again. If the key is lost, use the recovery code.</source>
        <translation>请重新登录桌面后重试。如果密钥已经丢失，可以用恢复码打开。</translation>
    </message>
    <message>
        <source>Choose a passphrase instead.</source>
        <translation>请改用口令。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Try again, or open with the recovery code.</source>
        <translation>请重试，或用恢复码打开。</translation>
    </message>
    <message>
        <source>Check the rights of the folder above it.</source>
        <translation>请检查上一级文件夹的权限。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s owner and rights.</source>
        <translation>请检查该文件夹的所有者和权限。</translation>
    </message>
    <message>
        <source>Restore the newest backup; they lie in the folder backups.</source>
        <translation>请恢复最近的备份；备份在 backups 文件夹里。</translation>
    </message>
    <message>
        <source>Restore the newest backup that is whole.</source>
        <translation>请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>Re-open the day on the page of reconciliation, with a reason.</source>
        <translation>请在“对账”页写明理由，重新打开那一天。</translation>
    </message>
    <message>
        <source>Nothing happened on that day, or the file was cut; download it again.</source>
        <translation>当天没有交易，或文件不完整；请重新下载。</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>Look at the day again: somebody may have taken it back.</source>
        <translation>请重新查看这一天：可能已经撤回。</translation>
    </message>
    <message>
        <source>Look at the day again: it may have changed.</source>
        <translation>请重新查看这一天：内容可能已经变化。</translation>
    </message>
    <message>
        <source>Open the day again; it is reconciled anew.</source>
        <translation>请重新打开这一天，会重新对账。</translation>
    </message>
    <message>
        <source>Closing a day makes one, and so does “Back up now” in the settings.</source>
        <translation>日结时会自动备份；也可以在“设置”里“立即备份”。</translation>
    </message>
    <message>
        <source>Close yesterday, or back up now in the settings.</source>
        <translation>请给昨天做日结，或在“设置”里立即备份。</translation>
    </message>
    <message>
        <source>Yiren is open on this data folder already, but it does not answer (process {detail}).</source>
        <translation>一人台已在这个数据文件夹上打开，但没有响应（进程 {detail}）。</translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it stays so, end that process; what is stored is safe.</source>
        <translation>请稍等再试。若一直如此，请结束该进程；已保存的数据是安全的。</translation>
    </message>
    <message>
        <source>The window of this data folder is open (process {detail}). Nothing was changed.</source>
        <translation>这个数据文件夹的窗口正开着（进程 {detail}）。没有做任何改动。</translation>
    </message>
    <message>
        <source>Close it and run the same again.</source>
        <translation>请关闭窗口后再运行一次。</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>等它完成后再试。</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>腾出空间后再试。</translation>
    </message>
    <message>
        <source>&quot;{found}&quot; is no time.</source>
        <translation>“{found}”不是一个时间。</translation>
    </message>
    <message>
        <source>Write times as 2026-11-20 20:30.</source>
        <translation>请写成 2026-11-20 20:30 的样子。</translation>
    </message>
    <message>
        <source>This computer knows no time zone &quot;{found}&quot;.</source>
        <translation>这台电脑没有“{found}”这个时区。</translation>
    </message>
    <message>
        <source>Choose one from the list; China is Asia/Shanghai.</source>
        <translation>请从列表中选择；中国是 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Line {line} of the holidays can&apos;t be read: &quot;{found}&quot;.</source>
        <translation>节假日数据第 {line} 行读不懂：“{found}”。</translation>
    </message>
    <message>
        <source>Write a line as 2026-01-01,off,元旦.</source>
        <translation>每行请写成 2026-01-01,off,元旦 的样子。</translation>
    </message>
    <message>
        <source>WeChat does not take the access token, also not a new one.</source>
        <translation>微信不认可访问令牌，换新的也不行。</translation>
    </message>
    <message>
        <source>Check AppID and AppSecret.</source>
        <translation>请核对 AppID 和 AppSecret。</translation>
    </message>
    <message>
        <source>The AppSecret does not belong to this AppID.</source>
        <translation>AppSecret 与 AppID 不匹配。</translation>
    </message>
    <message>
        <source>Copy it anew from 微信开发者平台 (developers.weixin.qq.com/platform); resetting it there ends the old one at once.</source>
        <translation>请到微信开发者平台（developers.weixin.qq.com/platform）重新复制；在那里重置后，旧的立即失效。</translation>
    </message>
    <message>
        <source>WeChat does not know this AppID.</source>
        <translation>微信不认识这个 AppID。</translation>
    </message>
    <message>
        <source>Copy it from 微信开发者平台 (developers.weixin.qq.com/platform), 我的业务.</source>
        <translation>请到微信开发者平台（developers.weixin.qq.com/platform）的“我的业务”里复制。</translation>
    </message>
    <message>
        <source>WeChat does not accept this AppSecret.</source>
        <translation>微信不接受这个 AppSecret。</translation>
    </message>
    <message>
        <source>The AppSecret is frozen.</source>
        <translation>AppSecret 已被冻结。</translation>
    </message>
    <message>
        <source>Unfreeze it on 微信开发者平台 (developers.weixin.qq.com/platform).</source>
        <translation>请到微信开发者平台（developers.weixin.qq.com/platform）解冻。</translation>
    </message>
    <message>
        <source>WeChat does not take calls from this computer&apos;s address {found}: it is not in the account&apos;s IP allow-list.</source>
        <translation>微信不接受来自本机地址 {found} 的调用：它不在公众号的 IP 白名单里。</translation>
    </message>
    <message>
        <source>Add {found} to the IP allow-list on 微信开发者平台 (developers.weixin.qq.com/platform → 我的业务 → 公众号), wait a few minutes and check again.</source>
        <translation>请到微信开发者平台（developers.weixin.qq.com/platform → 我的业务 → 公众号）把 {found} 加入 IP 白名单，等几分钟再检查一次。</translation>
    </message>
    <message>
        <source>WeChat does not take calls from this computer&apos;s address.</source>
        <translation>微信不接受来自本机地址的调用。</translation>
    </message>
    <message>
        <source>Add it to the IP allow-list on 微信开发者平台 (developers.weixin.qq.com/platform → 我的业务 → 公众号).</source>
        <translation>请到微信开发者平台（developers.weixin.qq.com/platform → 我的业务 → 公众号）把它加入 IP 白名单。</translation>
    </message>
    <message>
        <source>{endpoint}: refused before WeChat looked at it (403); the address of this computer may not be allowed.</source>
        <translation>{endpoint}：微信没有处理就拒绝了（403），可能是本机地址不被允许。</translation>
    </message>
    <message>
        <source>Check the IP allow-list on 微信开发者平台 (developers.weixin.qq.com/platform), or the proxy.</source>
        <translation>请检查微信开发者平台（developers.weixin.qq.com/platform）的 IP 白名单，或代理。</translation>
    </message>
    <message>
        <source>The Mini Program is not published.</source>
        <translation>小程序还没有发布。</translation>
    </message>
    <message>
        <source>Publish it first.</source>
        <translation>请先发布。</translation>
    </message>
    <message>
        <source>The administrator has to confirm this computer&apos;s address in WeChat.</source>
        <translation>管理员需要在微信里确认本机地址。</translation>
    </message>
    <message>
        <source>Confirm on the phone within half an hour, then try again.</source>
        <translation>请在半小时内用手机确认，然后再试。</translation>
    </message>
    <message>
        <source>The administrator has to confirm this mass send in WeChat.</source>
        <translation>管理员需要在微信里确认这次群发。</translation>
    </message>
    <message>
        <source>Confirm on the phone within half an hour.</source>
        <translation>请在半小时内用手机确认。</translation>
    </message>
    <message>
        <source>The administrator refused this computer&apos;s address; WeChat blocks it for a day.</source>
        <translation>管理员拒绝了本机地址，微信在一天内不再接受它。</translation>
    </message>
    <message>
        <source>Try again tomorrow, or from another address.</source>
        <translation>请明天再试，或换一个地址。</translation>
    </message>
    <message>
        <source>The administrator refused this computer&apos;s address; WeChat blocks it for an hour.</source>
        <translation>管理员拒绝了本机地址，微信在一小时内不再接受它。</translation>
    </message>
    <message>
        <source>Try again in an hour.</source>
        <translation>请一小时后再试。</translation>
    </message>
    <message>
        <source>WeChat does not allow this to this kind of account.</source>
        <translation>微信不向这类公众号开放此功能。</translation>
    </message>
    <message>
        <source>Personal and unverified accounts can make drafts here and publish by hand at mp.weixin.qq.com.</source>
        <translation>个人和未认证的公众号可以在这里存草稿，再到 mp.weixin.qq.com 手动发表。</translation>
    </message>
    <message>
        <source>The permanent codes of this account are used up.</source>
        <translation>这个公众号的永久二维码已用完。</translation>
    </message>
    <message>
        <source>Use codes that end.</source>
        <translation>请用临时二维码。</translation>
    </message>
    <message>
        <source>This account has no comments (留言).</source>
        <translation>这个公众号没有留言功能。</translation>
    </message>
    <message>
        <source>WeChat has banned this API for the account.</source>
        <translation>微信封禁了这个公众号的该接口。</translation>
    </message>
    <message>
        <source>Look at the notices at mp.weixin.qq.com.</source>
        <translation>请到 mp.weixin.qq.com 查看通知。</translation>
    </message>
    <message>
        <source>WeChat restricts this account for a violation.</source>
        <translation>因违规，微信限制了这个账号。</translation>
    </message>
    <message>
        <source>This account is frozen or may not use the API.</source>
        <translation>这个账号被冻结，或不能使用接口。</translation>
    </message>
    <message>
        <source>WeChat has banned these notices.</source>
        <translation>微信封禁了这类通知。</translation>
    </message>
    <message>
        <source>WeChat is busy.</source>
        <translation>微信繁忙。</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat&apos;s servers don&apos;t answer ({detail}).</source>
        <translation>{endpoint}：微信服务器没有正常应答（{detail}）。</translation>
    </message>
    <message>
        <source>Too many calls at once; WeChat did nothing.</source>
        <translation>调用太频繁，微信没有执行。</translation>
    </message>
    <message>
        <source>WeChat says that this API&apos;s calls of the day are used up ({endpoint}).</source>
        <translation>微信表示该接口今天的调用次数已用完（{endpoint}）。</translation>
    </message>
    <message>
        <source>It works again from {found} (Beijing time).</source>
        <translation>{found}（北京时间）起恢复。</translation>
    </message>
    <message>
        <source>Nothing was sent: today&apos;s calls of {column} are used up ({detail} a day).</source>
        <translation>没有发送：{column} 今天的调用次数已用完（每天 {detail} 次）。</translation>
    </message>
    <message>
        <source>Nothing was sent: WeChat said that today&apos;s calls of {column} are used up.</source>
        <translation>没有发送：微信已表示 {column} 今天的调用次数用完了。</translation>
    </message>
    <message>
        <source>No mass send is left in this period.</source>
        <translation>这个周期内的群发次数已用完。</translation>
    </message>
    <message>
        <source>A subscription account has one a day, a service account four a month to each follower.</source>
        <translation>订阅号每天一次，服务号每月对每位粉丝四次。</translation>
    </message>
    <message>
        <source>The same mass send was asked for within a minute.</source>
        <translation>一分钟内重复提交了同一次群发。</translation>
    </message>
    <message>
        <source>It is asked again in a minute.</source>
        <translation>一分钟后会再次查询。</translation>
    </message>
    <message>
        <source>The counters were set back ten times this month already.</source>
        <translation>本月清零次数（十次）已用完。</translation>
    </message>
    <message>
        <source>Next month it is possible again.</source>
        <translation>下个月恢复。</translation>
    </message>
    <message>
        <source>WeChat has not made these figures yet.</source>
        <translation>微信还没有生成这些数据。</translation>
    </message>
    <message>
        <source>Figures of a day are there after half past eight of the next morning.</source>
        <translation>每天的数据在次日上午八点半以后才有。</translation>
    </message>
    <message>
        <source>The answer would be too long.</source>
        <translation>结果太多。</translation>
    </message>
    <message>
        <source>Choose a shorter span.</source>
        <translation>请缩短范围。</translation>
    </message>
    <message>
        <source>This mass send had arrived already; it was not sent twice.</source>
        <translation>这次群发之前已经收到，没有重复发送。</translation>
    </message>
    <message>
        <source>The account has no menu.</source>
        <translation>公众号没有自定义菜单。</translation>
    </message>
    <message>
        <source>WeChat does not take this kind of file.</source>
        <translation>微信不接受这种文件。</translation>
    </message>
    <message>
        <source>Pictures: png, jpg or gif; inside an article png or jpg.</source>
        <translation>图片请用 png、jpg 或 gif；正文里用 png 或 jpg。</translation>
    </message>
    <message>
        <source>The file is too large for WeChat.</source>
        <translation>文件超过了微信的限制。</translation>
    </message>
    <message>
        <source>A picture inside an article stays below 1 MB, a cover below 10 MB.</source>
        <translation>正文图片须小于 1 MB，封面须小于 10 MB。</translation>
    </message>
    <message>
        <source>WeChat got no file, or an empty one.</source>
        <translation>微信没有收到文件，或文件是空的。</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>请重新选择文件。</translation>
    </message>
    <message>
        <source>The text is too long for WeChat.</source>
        <translation>正文超过了微信的限制。</translation>
    </message>
    <message>
        <source>Less than 20,000 characters and 1 MB.</source>
        <translation>须少于 2 万字且小于 1 MB。</translation>
    </message>
    <message>
        <source>The title is too long.</source>
        <translation>标题太长。</translation>
    </message>
    <message>
        <source>At most 32 characters.</source>
        <translation>最多 32 个字。</translation>
    </message>
    <message>
        <source>The digest is too long.</source>
        <translation>摘要太长。</translation>
    </message>
    <message>
        <source>At most 120 characters.</source>
        <translation>最多 120 个字。</translation>
    </message>
    <message>
        <source>The author&apos;s name is too long.</source>
        <translation>作者名太长。</translation>
    </message>
    <message>
        <source>At most 16 characters.</source>
        <translation>最多 16 个字。</translation>
    </message>
    <message>
        <source>A link is too long.</source>
        <translation>链接太长。</translation>
    </message>
    <message>
        <source>At most 1 KB.</source>
        <translation>最多 1 KB。</translation>
    </message>
    <message>
        <source>WeChat does not take the link of 阅读原文.</source>
        <translation>微信不接受“阅读原文”的链接。</translation>
    </message>
    <message>
        <source>Give a whole address that begins with https://</source>
        <translation>请填写以 https:// 开头的完整地址。</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>文章没有正文。</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>请先写正文。</translation>
    </message>
    <message>
        <source>WeChat does not take this text: {detail}</source>
        <translation>微信不接受这篇正文：{detail}</translation>
    </message>
    <message>
        <source>Usually a picture that is not uploaded, or a tag that is not allowed.</source>
        <translation>通常是有图片没有上传，或用了不允许的标签。</translation>
    </message>
    <message>
        <source>WeChat found sensitive words.</source>
        <translation>微信发现了敏感词。</translation>
    </message>
    <message>
        <source>Change the text.</source>
        <translation>请修改文字。</translation>
    </message>
    <message>
        <source>WeChat does not take the product card.</source>
        <translation>微信不接受商品卡片。</translation>
    </message>
    <message>
        <source>Leave it out, or publish at mp.weixin.qq.com.</source>
        <translation>请去掉它，或到 mp.weixin.qq.com 发表。</translation>
    </message>
    <message>
        <source>The draft did not pass WeChat&apos;s check.</source>
        <translation>草稿没有通过微信的发布检查。</translation>
    </message>
    <message>
        <source>Open it at mp.weixin.qq.com and see what is marked.</source>
        <translation>请到 mp.weixin.qq.com 打开草稿，查看提示。</translation>
    </message>
    <message>
        <source>WeChat wants this draft to be published by hand.</source>
        <translation>微信要求手动发表这篇草稿。</translation>
    </message>
    <message>
        <source>Press 发表 at mp.weixin.qq.com.</source>
        <translation>请到 mp.weixin.qq.com 点“发表”。</translation>
    </message>
    <message>
        <source>WeChat wants this draft to be saved by hand first.</source>
        <translation>微信要求先手动保存这篇草稿。</translation>
    </message>
    <message>
        <source>Open it at mp.weixin.qq.com, save it, and try again.</source>
        <translation>请到 mp.weixin.qq.com 打开并保存，然后再试。</translation>
    </message>
    <message>
        <source>WeChat does not send this by API: {detail}</source>
        <translation>微信不允许通过接口群发：{detail}</translation>
    </message>
    <message>
        <source>Send it at mp.weixin.qq.com.</source>
        <translation>请到 mp.weixin.qq.com 群发。</translation>
    </message>
    <message>
        <source>WeChat wants at least two receivers.</source>
        <translation>至少要有两位接收人。</translation>
    </message>
    <message>
        <source>Use the preview for one person.</source>
        <translation>发给一个人请用预览。</translation>
    </message>
    <message>
        <source>WeChat does not know this WeChat id.</source>
        <translation>微信不认识这个微信号。</translation>
    </message>
    <message>
        <source>Check how it is written.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>WeChat does not take what was sent: {detail}</source>
        <translation>微信不接受所发内容：{detail}</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat can&apos;t read the request ({detail}). This is a fault of this program.</source>
        <translation>{endpoint}：微信无法处理这个请求（{detail}），这是本程序的问题。</translation>
    </message>
    <message>
        <source>Report it with the code and the Request-ID.</source>
        <translation>请把错误码和 Request-ID 反馈给我们。</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat answered with a code that is not known here: {code}, {detail}</source>
        <translation>{endpoint}：微信返回了未知的错误码 {code}：{detail}</translation>
    </message>
    <message>
        <source>Report it with the Request-ID if it stays.</source>
        <translation>如果一直这样，请带上 Request-ID 反馈给我们。</translation>
    </message>
    <message>
        <source>WeChat does not take the menu: {detail}</source>
        <translation>微信不接受这个菜单：{detail}</translation>
    </message>
    <message>
        <source>Check the buttons.</source>
        <translation>请检查按钮。</translation>
    </message>
    <message>
        <source>The login code has ended or was used.</source>
        <translation>登录码已失效或已使用。</translation>
    </message>
    <message>
        <source>Get a new one.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>The page of the Mini Program is not there or not released.</source>
        <translation>小程序页面不存在或未发布。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>WeChat does not take the template message: {detail}</source>
        <translation>微信不接受这条模板消息：{detail}</translation>
    </message>
    <message>
        <source>Read the templates again.</source>
        <translation>请重新读取模板。</translation>
    </message>
    <message>
        <source>The draft or file is no longer there: it was published, deleted, or its three days are over.</source>
        <translation>草稿或素材已经不在了：已发表、已删除，或三天有效期已过。</translation>
    </message>
    <message>
        <source>Look at the draft box, or upload it again.</source>
        <translation>请查看草稿箱，或重新上传。</translation>
    </message>
    <message>
        <source>WeChat does not know this mass send.</source>
        <translation>微信没有这次群发的记录。</translation>
    </message>
    <message>
        <source>Read the list again.</source>
        <translation>请刷新列表。</translation>
    </message>
    <message>
        <source>WeChat does not let this article be deleted.</source>
        <translation>微信不允许删除这篇文章。</translation>
    </message>
    <message>
        <source>Look at mp.weixin.qq.com.</source>
        <translation>请到 mp.weixin.qq.com 查看。</translation>
    </message>
    <message>
        <source>The draft has no such article.</source>
        <translation>草稿里没有这一篇。</translation>
    </message>
    <message>
        <source>Read it again.</source>
        <translation>请重新读取。</translation>
    </message>
    <message>
        <source>The tag is no longer there.</source>
        <translation>标签已不存在。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请选择其他标签。</translation>
    </message>
    <message>
        <source>A menu or an automatic reply still uses this file.</source>
        <translation>菜单或自动回复还在用这个素材。</translation>
    </message>
    <message>
        <source>Change that first.</source>
        <translation>请先修改它们。</translation>
    </message>
    <message>
        <source>WeChat does not know this article any more.</source>
        <translation>微信没有这篇文章了。</translation>
    </message>
    <message>
        <source>WeChat does not know this order.</source>
        <translation>微信没有这个订单。</translation>
    </message>
    <message>
        <source>WeChat has limited the comments of this article.</source>
        <translation>微信限制了这篇文章的留言。</translation>
    </message>
    <message>
        <source>No more comments can be chosen (精选).</source>
        <translation>精选留言已满。</translation>
    </message>
    <message>
        <source>Take one back first.</source>
        <translation>请先取消一条。</translation>
    </message>
    <message>
        <source>The comment is no longer there.</source>
        <translation>留言已不存在。</translation>
    </message>
    <message>
        <source>This comment has its answer already.</source>
        <translation>这条留言已经回复过。</translation>
    </message>
    <message>
        <source>The answer is empty or too long.</source>
        <translation>回复为空或太长。</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat has taken this out of service.</source>
        <translation>{endpoint}：微信已停用该接口。</translation>
    </message>
    <message>
        <source>A newer version of this program asks elsewhere.</source>
        <translation>请更新本程序。</translation>
    </message>
    <message>
        <source>This receiver does not belong to the account.</source>
        <translation>接收人不属于这个公众号。</translation>
    </message>
    <message>
        <source>This person does not follow the account.</source>
        <translation>对方没有关注公众号。</translation>
    </message>
    <message>
        <source>This person does not take such messages.</source>
        <translation>对方不接收这类消息。</translation>
    </message>
    <message>
        <source>The time to answer this person is over.</source>
        <translation>回复时限已过。</translation>
    </message>
    <message>
        <source>Wait until they write.</source>
        <translation>请等对方再次发来消息。</translation>
    </message>
    <message>
        <source>{endpoint}: WeChat does not take these days.</source>
        <translation>{endpoint}：微信不接受这些日期。</translation>
    </message>
    <message>
        <source>Choose days that are over, and a shorter span.</source>
        <translation>请选择已过去的日期，并缩短范围。</translation>
    </message>
    <message>
        <source>WeChat no longer knows this Request-ID.</source>
        <translation>微信已没有这个 Request-ID。</translation>
    </message>
    <message>
        <source>It keeps them for seven days.</source>
        <translation>微信只保留七天。</translation>
    </message>
    <message>
        <source>WeChat does not take the shipping facts: {detail}</source>
        <translation>微信不接受发货信息：{detail}</translation>
    </message>
    <message>
        <source>{endpoint}: what answered is not WeChat: {detail}</source>
        <translation>{endpoint}：应答的不是微信：{detail}</translation>
    </message>
    <message>
        <source>{endpoint}: an answer that WeChat does not give (status {detail}).</source>
        <translation>{endpoint}：收到微信不会给出的应答（状态 {detail}）。</translation>
    </message>
    <message>
        <source>Check the address of the API, and the proxy.</source>
        <translation>请检查接口地址和代理。</translation>
    </message>
    <message>
        <source>The article can&apos;t be sent as it is: {column} may have {expected}, this has {found}.</source>
        <translation>文章还不能发送：{column} 允许{expected}，现在是 {found}。</translation>
    </message>
    <message>
        <source>Change it in the editor.</source>
        <translation>请在编辑器里修改。</translation>
    </message>
    <message>
        <source>The mass send can&apos;t be sent as it is: {column} may have {expected}, this has {found}.</source>
        <translation>群发还不能发送：{column} 允许{expected}，现在是 {found}。</translation>
    </message>
    <message>
        <source>WeChat does not take .{found} here; it takes {expected}.</source>
        <translation>这里不能用 .{found}，微信接受 {expected}。</translation>
    </message>
    <message>
        <source>Save the file in one of these formats.</source>
        <translation>请另存为其中一种格式。</translation>
    </message>
    <message>
        <source>The file has {found} bytes; WeChat takes {expected} here.</source>
        <translation>文件有 {found} 字节，这里最多 {expected} 字节。</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>请缩小图片。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>请重新选择。</translation>
    </message>
    <message>
        <source>At most {detail} days can be asked for at once.</source>
        <translation>一次最多查询 {detail} 天。</translation>
    </message>
    <message>
        <source>WeChat has no such figures before {detail}.</source>
        <translation>微信没有 {detail} 之前的数据。</translation>
    </message>
    <message>
        <source>The day {detail} is not over yet.</source>
        <translation>{detail} 还没有过完。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no AppID: that is wx and 16 letters and digits.</source>
        <translation>“{detail}”不是 AppID：它是 wx 加 16 位字母和数字。</translation>
    </message>
    <message>
        <source>An AppSecret has 32 letters and digits; this has {detail}.</source>
        <translation>AppSecret 有 32 位字母和数字，现在是 {detail} 位。</translation>
    </message>
    <message>
        <source>Copy it anew from 微信开发者平台 (developers.weixin.qq.com/platform).</source>
        <translation>请到微信开发者平台（developers.weixin.qq.com/platform）重新复制。</translation>
    </message>
    <message>
        <source>The address of WeChat&apos;s API can&apos;t be used.</source>
        <translation>微信接口地址无法使用。</translation>
    </message>
    <message>
        <source>Write it as https://host without a path.</source>
        <translation>请写成 https://主机名，不带路径。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address can&apos;t be used.</source>
        <translation>代理地址无法使用。</translation>
    </message>
    <message>
        <source>Write it as socks5://host:port or http://host:port.</source>
        <translation>请写成 socks5://主机：端口 或 http://主机：端口。</translation>
    </message>
    <message>
        <source>The official account of {detail} is not set up: AppID or AppSecret is missing.</source>
        <translation>{detail} 的公众号还没有设置：缺少 AppID 或 AppSecret。</translation>
    </message>
    <message>
        <source>Add them with: account add --appid … --app-secret-file FILE</source>
        <translation>用这个命令添加：account add --appid … --app-secret-file FILE</translation>
    </message>
    <message>
        <source>There is no post {detail}.</source>
        <translation>没有编号为 {detail} 的内容。</translation>
    </message>
    <message>
        <source>The posts that are there: post list.</source>
        <translation>查看已有的内容：post list。</translation>
    </message>
    <message>
        <source>This post has no version {detail}.</source>
        <translation>这篇内容没有版本 {detail}。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no number of a post.</source>
        <translation>“{detail}”不是内容的编号。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no time.</source>
        <translation>“{detail}”不是有效的时间。</translation>
    </message>
    <message>
        <source>Write it with its offset: 2026-11-20T20:30:00+08:00.</source>
        <translation>请连同时区一起写：2026-11-20T20:30:00+08:00。</translation>
    </message>
    <message>
        <source>{detail} has passed.</source>
        <translation>{detail} 已经过去了。</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>请选择更晚的时间。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is on its way and can&apos;t be changed any more.</source>
        <translation>“{detail}”正在发送，不能再修改。</translation>
    </message>
    <message>
        <source>Wait until WeChat has answered.</source>
        <translation>请等微信答复后再操作。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is published and can&apos;t be changed here any more.</source>
        <translation>“{detail}”已发布，不能再在这里修改。</translation>
    </message>
    <message>
        <source>Duplicate it to write a new one.</source>
        <translation>可以复制一份，另写新的。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; lies in WeChat&apos;s draft box; with a new time it might go out twice.</source>
        <translation>“{detail}”已在微信草稿箱里；重新定时可能会发出两次。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is not waiting for you.</source>
        <translation>“{detail}”并不在等您处理。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; was not missed.</source>
        <translation>“{detail}”没有错过时间。</translation>
    </message>
    <message>
        <source>The post {detail} is not scheduled any more.</source>
        <translation>编号 {detail} 的内容已不再定时。</translation>
    </message>
    <message>
        <source>Another process has the post {detail} in hand.</source>
        <translation>另一个程序正在处理编号 {detail} 的内容。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no address of an article.</source>
        <translation>“{detail}”不是文章地址。</translation>
    </message>
    <message>
        <source>Copy it from the published article: https://mp.weixin.qq.com/s/…</source>
        <translation>请从已发布的文章复制：https://mp.weixin.qq.com/s/…</translation>
    </message>
    <message>
        <source>A check found what WeChat would refuse or readers would miss.</source>
        <translation>检查发现有微信会拒绝、或读者会看不到的地方。</translation>
    </message>
    <message>
        <source>Look at the article&apos;s checks, mend it and schedule it again.</source>
        <translation>请查看文章的检查结果，改好后重新定时。</translation>
    </message>
    <message>
        <source>WeChat took a picture, a link or words out of the draft; it was not published.</source>
        <translation>微信从草稿中去掉了图片、链接或文字，因此没有发布。</translation>
    </message>
    <message>
        <source>No official account is connected that could publish it.</source>
        <translation>没有接入可以发布它的公众号。</translation>
    </message>
    <message>
        <source>Copy the text into WeChat&apos;s backend and publish it there, then paste the article&apos;s address.</source>
        <translation>请把正文复制到公众号后台发表，再粘贴文章地址。</translation>
    </message>
    <message>
        <source>The draft is not in the box any more: it was published or deleted there.</source>
        <translation>草稿已不在草稿箱：可能已在后台发表或删除。</translation>
    </message>
    <message>
        <source>If it is out, paste the article&apos;s address.</source>
        <translation>如果已发表，请粘贴文章地址。</translation>
    </message>
    <message>
        <source>The draft has left the box.</source>
        <translation>草稿已离开草稿箱。</translation>
    </message>
    <message>
        <source>If you have published it, paste the article&apos;s address.</source>
        <translation>如果您已发表，请粘贴文章地址。</translation>
    </message>
    <message>
        <source>An answer got lost; WeChat is being asked before anything is sent again.</source>
        <translation>有一次答复没有收到；先向微信核实，再决定是否重发。</translation>
    </message>
    <message>
        <source>Whether it went out can&apos;t be told; it was not sent again.</source>
        <translation>无法确定是否已发出；没有重发。</translation>
    </message>
    <message>
        <source>WeChat has accepted it and is still at it.</source>
        <translation>微信已受理，仍在处理中。</translation>
    </message>
    <message>
        <source>Look in WeChat&apos;s backend; when it is out, paste the article&apos;s address.</source>
        <translation>请到公众号后台查看；发出后请粘贴文章地址。</translation>
    </message>
    <message>
        <source>WeChat&apos;s check of originality refused it.</source>
        <translation>未通过微信的原创校验。</translation>
    </message>
    <message>
        <source>Mend the article and schedule it again.</source>
        <translation>请修改文章后重新定时。</translation>
    </message>
    <message>
        <source>WeChat says that publishing failed.</source>
        <translation>微信表示发布失败。</translation>
    </message>
    <message>
        <source>Schedule it again.</source>
        <translation>请重新定时。</translation>
    </message>
    <message>
        <source>WeChat&apos;s review refused it.</source>
        <translation>未通过微信审核。</translation>
    </message>
    <message>
        <source>It was published and then deleted in WeChat&apos;s backend.</source>
        <translation>文章发布后在公众号后台被删除。</translation>
    </message>
    <message>
        <source>It was published, and WeChat took it down.</source>
        <translation>文章发布后被微信下架。</translation>
    </message>
    <message>
        <source>The reason is in the notices of WeChat&apos;s backend.</source>
        <translation>原因见公众号后台的通知。</translation>
    </message>
    <message>
        <source>WeChat says that sending to the followers failed.</source>
        <translation>微信表示群发失败。</translation>
    </message>
    <message>
        <source>A picture of this article is not in the data file.</source>
        <translation>文章中有一张图片不在数据文件里。</translation>
    </message>
    <message>
        <source>Put it in again.</source>
        <translation>请重新插入。</translation>
    </message>
    <message>
        <source>This is no JPEG or PNG picture.</source>
        <translation>这不是 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>{file} is larger than an article may be (1 MB).</source>
        <translation>{file} 超过文章的上限（1 MB）。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the picture {found} is not there.</source>
        <translation>{file} 第 {line} 行：图片 {found} 不存在。</translation>
    </message>
    <message>
        <source>Put it beside the text, or mend its path.</source>
        <translation>请把图片放在正文旁边，或改正路径。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the picture {found} does not lie beside the text.</source>
        <translation>{file} 第 {line} 行：图片 {found} 不在正文所在的文件夹里。</translation>
    </message>
    <message>
        <source>Put it into the folder of the text.</source>
        <translation>请把图片放进正文所在的文件夹。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {found} is no JPEG or PNG picture.</source>
        <translation>{file} 第 {line} 行：{found} 不是 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG.</source>
        <translation>请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {found} is larger than 10 MB.</source>
        <translation>{file} 第 {line} 行：{found} 超过 10 MB。</translation>
    </message>
    <message>
        <source>The system did not take the timer: {detail}</source>
        <translation>系统没有接受这个定时任务：{detail}</translation>
    </message>
    <message>
        <source>Posts still go out while the window is open. Try again after logging in anew.</source>
        <translation>窗口开着时内容仍会按时发出。请重新登录系统后再试。</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be removed: {detail}</source>
        <translation>文件 {file} 删不掉：{detail}</translation>
    </message>
    <message>
        <source>Check that it is yours and remove it by hand.</source>
        <translation>请确认它属于你，再手动删除。</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>它可能已被删除。</translation>
    </message>
    <message>
        <source>Fill in AppID and AppSecret in the settings.</source>
        <translation>请在设置里填写 AppID 和 AppSecret。</translation>
    </message>
    <message>
        <source>Look in WeChat&apos;s backend: if it is out, paste the article&apos;s address; if its draft is still there, publish it there.</source>
        <translation>请到公众号后台看一下：已发表就粘贴文章链接；草稿还在就在那里点“发表”。</translation>
    </message>
    <message>
        <source>WeChat&apos;s figures of {detail} are behind.</source>
        <translation>微信 {detail} 的数据还没出齐。</translation>
    </message>
    <message>
        <source>They are asked for again; WeChat usually has them within some hours.</source>
        <translation>稍后会再取，一般几个小时内就有。</translation>
    </message>
    <message>
        <source>Only a mass send can go to followers with the tag &quot;{detail}&quot;.</source>
        <translation>只有群发才能只发给标签“{detail}”的粉丝。</translation>
    </message>
    <message>
        <source>Leave the tag out, or add the post as mass_send.</source>
        <translation>请去掉标签，或把文章设为 mass_send。</translation>
    </message>
    <message>
        <source>No tag of followers is called &quot;{detail}&quot;.</source>
        <translation>没有名为“{detail}”的粉丝标签。</translation>
    </message>
    <message>
        <source>Ask WeChat for the tags again: post tags.</source>
        <translation>请重新向微信获取标签：post tags。</translation>
    </message>
    <message>
        <source>Publish it there, or take it back first.</source>
        <translation>请到那里发表，或先收回。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; lies in WeChat&apos;s draft box; a change here would not reach it.</source>
        <translation>“{detail}”已在公众号草稿箱里，在这里改不会改到那一份。</translation>
    </message>
    <message>
        <source>Change it there; or take it back here, change it and plan it again.</source>
        <translation>请到公众号后台改；或在这里收回，改好后重新排期。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no draft any more.</source>
        <translation>“{detail}”已经不是草稿了。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; was never sent, so there is no evidence of it.</source>
        <translation>「{detail}」没有发送过，没有可存的证据。</translation>
    </message>
    <message>
        <source>A post has become due just now.</source>
        <translation>刚刚又有文章到点了。</translation>
    </message>
    <message>
        <source>The next look sends it.</source>
        <translation>下一次检查时会发送。</translation>
    </message>
    <message>
        <source>Look at the draft in WeChat&apos;s backend: publish it there, or take it back, mend it here and plan it again.</source>
        <translation>请到公众号后台看这份草稿：在那里发表；或收回，在这里改好后重新排期。</translation>
    </message>
    <message>
        <source>WeChat keeps its draft box closed to this account, so no draft lies there.</source>
        <translation>微信没有向这个账号开放草稿箱接口，草稿没有存进去。</translation>
    </message>
    <message>
        <source>The draft lies in WeChat&apos;s box, but WeChat would not show it; nothing was published.</source>
        <translation>草稿已在微信草稿箱，但微信没有让本程序核对内容；没有发表。</translation>
    </message>
    <message>
        <source>Look at the draft in WeChat&apos;s backend and publish it there.</source>
        <translation>请到公众号后台核对草稿，没问题就在那里发表。</translation>
    </message>
    <message>
        <source>An answer got lost, and which draft in WeChat&apos;s box is this one can&apos;t be told; nothing was published.</source>
        <translation>有一次答复没有收到，无法确定草稿箱里哪一篇是它；没有发表。</translation>
    </message>
    <message>
        <source>Look in WeChat&apos;s backend: if its draft is there, publish it there; if not, take its time away and schedule it again.</source>
        <translation>请到公众号后台看一下：草稿在，就在那里发表；不在，就先取消定时，再重新定时。</translation>
    </message>
    <message>
        <source>The administrator did not confirm this mass send within half an hour, so WeChat did not send it.</source>
        <translation>管理员没有在半小时内确认这次群发，微信没有发出。</translation>
    </message>
    <message>
        <source>The draft lies in WeChat&apos;s box: send it from there, or take the post&apos;s time away and plan it again.</source>
        <translation>草稿仍在公众号草稿箱：可以在后台群发，或先取消定时再重新安排。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead: by WeChat&apos;s it is {detail}. Nothing is published before its time.</source>
        <translation>这台电脑的时钟快了：微信的时间是 {detail}。没到时间的内容不会发出。</translation>
    </message>
    <message>
        <source>Set the clock; sending goes on by itself.</source>
        <translation>请校准时钟，之后会自动继续发送。</translation>
    </message>
    <message>
        <source>These data are older than what this folder sent last: a backup was put back. Nothing goes out for now, because it could go out twice.</source>
        <translation>这份数据比最近一次发送要旧（恢复过备份）。为免重复发送，暂时不会发出任何内容。</translation>
    </message>
    <message>
        <source>These data have sent articles from another computer. Nothing goes out for now, because both could send the same.</source>
        <translation>这份数据在另一台电脑上发过文章。为免两边重复发送，暂时不会发出任何内容。</translation>
    </message>
    <message>
        <source>Make sure that the other computer sends nothing any more, and look in WeChat&apos;s backend what is out already. Then: post resume.</source>
        <translation>请确认另一台电脑不再发送，并到公众号后台核对哪些已经发出，然后运行 post resume。</translation>
    </message>
    <message>
        <source>What is being sent can&apos;t be noted in the data folder ({detail}); it was not sent.</source>
        <translation>无法在数据文件夹里记下正在发送的内容（{detail}），因此没有发送。</translation>
    </message>
    <message>
        <source>Make room there, or check the folder&apos;s rights.</source>
        <translation>请腾出空间，或检查文件夹的权限。</translation>
    </message>
    <message>
        <source>No figure is given.</source>
        <translation>没有填任何数字。</translation>
    </message>
    <message>
        <source>Type in at least one of them.</source>
        <translation>至少填一项。</translation>
    </message>
    <message>
        <source>A figure is below 0.</source>
        <translation>数字不能小于 0。</translation>
    </message>
    <message>
        <source>Type in what WeChat shows.</source>
        <translation>照微信后台显示的填。</translation>
    </message>
    <message>
        <source>Posts are on their way to the official account that is connected, or lie in its draft box: {detail}.</source>
        <translation>还有 {detail} 篇内容正在发往现在连接的公众号，或在它的草稿箱里。</translation>
    </message>
    <message>
        <source>Finish them or take them back first, then enter the other AppID.</source>
        <translation>请先处理完或收回它们，再换 AppID。</translation>
    </message>
    <message>
        <source>Look in WeChat&apos;s backend which of the planned posts are out already, and unplan those here.</source>
        <translation>请到公众号后台核对：排好的内容里哪些已经发出，把它们在这里取消排期。</translation>
    </message>
    <message>
        <source>Make sure that the other computer sends nothing any more, and unplan here what is out already.</source>
        <translation>请确认另一台电脑不再发送，并把已经发出的在这里取消排期。</translation>
    </message>
    <message>
        <source>Look in WeChat&apos;s backend what is out already, and take that off the plan: post unschedule. Then: post resume.</source>
        <translation>请到公众号后台核对哪些已经发出，用 post unschedule 把它们取消排期，然后运行 post resume。</translation>
    </message>
    <message>
        <source>WeChat does not take the tag&apos;s name: {detail}</source>
        <translation>微信不接受这个标签名：{detail}</translation>
    </message>
    <message>
        <source>Choose another one of at most 30 bytes: ten Chinese characters.</source>
        <translation>请换一个名字，最多 30 字节（10 个汉字）。</translation>
    </message>
    <message>
        <source>The account has 100 tags already.</source>
        <translation>这个账号已有 100 个标签。</translation>
    </message>
    <message>
        <source>Delete one that is no longer needed.</source>
        <translation>请先删掉一个不再用的标签。</translation>
    </message>
    <message>
        <source>WeChat keeps a tag that more than 100,000 followers carry.</source>
        <translation>超过 10 万粉丝带着的标签，微信不让删除。</translation>
    </message>
    <message>
        <source>Take the tag off these followers first.</source>
        <translation>请先从这些粉丝身上取下这个标签。</translation>
    </message>
    <message>
        <source>This tag is WeChat&apos;s own: it can&apos;t be renamed or deleted.</source>
        <translation>这是微信自带的标签，不能改名或删除。</translation>
    </message>
    <message>
        <source>One of these followers has 20 tags already; nobody was tagged.</source>
        <translation>其中一位粉丝已有 20 个标签，这次没有给任何人打上。</translation>
    </message>
    <message>
        <source>Take a tag off this follower first.</source>
        <translation>请先从这位粉丝身上取下一个标签。</translation>
    </message>
    <message>
        <source>Some of these followers were left out.</source>
        <translation>其中有几位粉丝没有打上。</translation>
    </message>
    <message>
        <source>They may have stopped following; read the followers again.</source>
        <translation>可能已经取消关注，请重新读取粉丝。</translation>
    </message>
    <message>
        <source>WeChat does not take the remark.</source>
        <translation>微信不接受这个备注。</translation>
    </message>
    <message>
        <source>It has less than 30 bytes: nine Chinese characters.</source>
        <translation>备注要少于 30 字节（9 个汉字）。</translation>
    </message>
    <message>
        <source>Nothing was sent to WeChat: {column} may have {expected}, this has {found}.</source>
        <translation>没有发给微信：{column}可以有{expected}，这里是{found}。</translation>
    </message>
    <message>
        <source>There is no customer {detail}.</source>
        <translation>没有编号为 {detail} 的客户。</translation>
    </message>
    <message>
        <source>{detail} has phones or sensitive fields, which are kept sealed; the keys are locked.</source>
        <translation>{detail} 里有手机号或敏感字段，这些只加密保存；现在密钥还没打开。</translation>
    </message>
    <message>
        <source>Open the keys and import again: unlock the keyring, or name the passphrase&apos;s file in YIREN_PASSPHRASE_FILE. Without the column of phones the file can be imported at once.</source>
        <translation>请打开密钥后重新导入：解锁系统钥匙串，或用 YIREN_PASSPHRASE_FILE 指明口令文件。去掉手机号那一列，则可以直接导入。</translation>
    </message>
    <message>
        <source>A sealed value of customer {detail} can&apos;t be opened with this key.</source>
        <translation>客户 {detail} 的一项加密内容无法用当前密钥打开。</translation>
    </message>
    <message>
        <source>Restore a backup in which it was whole, or write the value anew.</source>
        <translation>请恢复内容完好时的备份，或重新填写这一项。</translation>
    </message>
    <message>
        <source>{file}: the events have no column {column}.</source>
        <translation>{file}：事件表缺少 {column} 列。</translation>
    </message>
    <message>
        <source>Needed are openid or customer, event and time.</source>
        <translation>需要 openid 或 customer、event、time 三列。</translation>
    </message>
    <message>
        <source>Customer {detail} is not there, or is a part of another one.</source>
        <translation>没有编号为 {detail} 的客户，或者已并入其他客户。</translation>
    </message>
    <message>
        <source>Look up the number in the list of customers.</source>
        <translation>请在客户列表里核对编号。</translation>
    </message>
    <message>
        <source>Customer {detail} can&apos;t be joined to itself.</source>
        <translation>客户 {detail} 不能和自己合并。</translation>
    </message>
    <message>
        <source>Name two customers.</source>
        <translation>请指定两位客户。</translation>
    </message>
    <message>
        <source>Nothing was named that is another person&apos;s.</source>
        <translation>没有指定要拆出去的标识。</translation>
    </message>
    <message>
        <source>Name at least one openid or other id.</source>
        <translation>请至少指定一个 openid 或其他标识。</translation>
    </message>
    <message>
        <source>The customer is not known by {detail}.</source>
        <translation>这位客户没有 {detail} 这个标识。</translation>
    </message>
    <message>
        <source>Choose one of the customer&apos;s own ids.</source>
        <translation>请从这位客户自己的标识里选。</translation>
    </message>
    <message>
        <source>There is no join or split {detail} that could be taken back.</source>
        <translation>没有可撤销的合并或拆分 {detail}。</translation>
    </message>
    <message>
        <source>One of these customers was joined or split again after {detail}.</source>
        <translation>{detail} 之后，其中一位客户又合并或拆分过。</translation>
    </message>
    <message>
        <source>Take the later one back first.</source>
        <translation>请先撤销后面那一次。</translation>
    </message>
    <message>
        <source>Customer {detail} has got notes, tags or ids of its own since and can&apos;t just disappear.</source>
        <translation>客户 {detail} 之后有了自己的备注、标签或标识，不能直接撤掉。</translation>
    </message>
    <message>
        <source>Join the two customers instead.</source>
        <translation>请改用合并两位客户。</translation>
    </message>
    <message>
        <source>WeChat listed fewer followers than it counts ({detail}); nobody was taken for gone.</source>
        <translation>微信列出的粉丝比它统计的少（{detail}），没有把任何人记为取关。</translation>
    </message>
    <message>
        <source>Fetch the followers again later; the list is read from the start.</source>
        <translation>请稍后再同步粉丝，会从头读一遍名单。</translation>
    </message>
    <message>
        <source>Known are trade and fund-flow bills, personal WeChat statements, and CSV files of orders, refunds, customers and events.</source>
        <translation>能识别的有：交易账单、资金账单、个人微信账单，以及订单、退款、客户、行为事件的 CSV。</translation>
    </message>
    <message>
        <source>The reply is empty; nothing was sent.</source>
        <translation>回复是空的，没有发送。</translation>
    </message>
    <message>
        <source>Write what you do about it.</source>
        <translation>写下你打算怎么处理。</translation>
    </message>
    <message>
        <source>The reply has {detail} characters, WeChat Pay takes 200; nothing was sent.</source>
        <translation>回复有 {detail} 个字，微信支付最多 200 个字，没有发送。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in two replies.</source>
        <translation>缩短一些，或分两条发送。</translation>
    </message>
    <message>
        <source>WeChat Pay does not take “{detail}” in a reply; nothing was sent.</source>
        <translation>微信支付不接受回复里的“{detail}”，没有发送。</translation>
    </message>
    <message>
        <source>Take emoji and rare characters out.</source>
        <translation>请去掉表情符号和生僻字。</translation>
    </message>
    <message>
        <source>A reply takes four pictures at most, these are {detail}; nothing was sent.</source>
        <translation>一条回复最多 4 张图片，现在有 {detail} 张，没有发送。</translation>
    </message>
    <message>
        <source>Send the others with a second reply.</source>
        <translation>其余的放到下一条回复里。</translation>
    </message>
    <message>
        <source>That file is not a picture that WeChat Pay takes.</source>
        <translation>这个文件不是微信支付接受的图片。</translation>
    </message>
    <message>
        <source>Use a JPG, PNG or BMP.</source>
        <translation>请用 JPG、PNG 或 BMP。</translation>
    </message>
    <message>
        <source>That picture has {detail} bytes; WeChat Pay takes 2 MB at most.</source>
        <translation>这张图片有 {detail} 字节，微信支付最多接受 2 MB。</translation>
    </message>
    <message>
        <source>Complaint {detail} is not in your books.</source>
        <translation>账本里没有投诉 {detail}。</translation>
    </message>
    <message>
        <source>Fetch the complaints first.</source>
        <translation>请先获取投诉。</translation>
    </message>
    <message>
        <source>Something about this complaint is still on its way to WeChat Pay; nothing was sent.</source>
        <translation>这件投诉还有内容正在发给微信支付，没有再发送。</translation>
    </message>
    <message>
        <source>Wait until WeChat Pay has shown what came of it; that takes ten minutes at most.</source>
        <translation>请等微信支付显示结果，最多 10 分钟。</translation>
    </message>
    <message>
        <source>The payer was told exactly that last; nothing was sent.</source>
        <translation>上一条回复就是这句话，没有重复发送。</translation>
    </message>
    <message>
        <source>Write something new.</source>
        <translation>请写点新的内容。</translation>
    </message>
    <message>
        <source>This complaint is completed; nothing was sent.</source>
        <translation>这件投诉已处理完成，没有发送。</translation>
    </message>
    <message>
        <source>Nothing was said to the payer yet; nothing was sent.</source>
        <translation>还没有回复过顾客，没有发送。</translation>
    </message>
    <message>
        <source>Reply first. A complaint that is completed without a solution comes back, and WeChat counts that.</source>
        <translation>请先回复。没有解决就标记完成，顾客会再次投诉，微信会记录。</translation>
    </message>
    <message>
        <source>WeChat Pay&apos;s history does not show it: it did not arrive.</source>
        <translation>微信支付的协商记录里没有它：没有送达。</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>请重新发送。</translation>
    </message>
    <message>
        <source>The demonstration&apos;s stand-in for WeChat is still starting.</source>
        <translation>演示用的微信替身还在启动。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Nothing was sent to WeChat: {column} must be {expected}.</source>
        <translation>没有发给微信：{column} 应为{expected}。</translation>
    </message>
    <message>
        <source>This person was erased: only rows of money are left, without a name.</source>
        <translation>此人的个人信息已删除，只剩下不含身份的资金记录。</translation>
    </message>
    <message>
        <source>Nothing can be written about this person any more.</source>
        <translation>不能再为此人记录任何内容。</translation>
    </message>
    <message>
        <source>A sealed value can&apos;t be read: it was changed or moved ({detail}).</source>
        <translation>有一项加密内容无法读取：它被改动或挪动过（{detail}）。</translation>
    </message>
    <message>
        <source>Enter it anew, or put the newest whole backup back.</source>
        <translation>请重新填写，或恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>The field has no name.</source>
        <translation>字段没有名称。</translation>
    </message>
    <message>
        <source>Name it.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>It is not said what {detail} is kept for.</source>
        <translation>没有写明保存“{detail}”的用途。</translation>
    </message>
    <message>
        <source>Say it in a few words: the law wants a purpose for everything that is kept of a person.</source>
        <translation>请用几个字写明：依法，保存个人信息都要有明确的用途。</translation>
    </message>
    <message>
        <source>It must be said how long the field is kept: from 1 to {detail} months.</source>
        <translation>请写明保留多久：1 到 {detail} 个月。</translation>
    </message>
    <message>
        <source>Choose the shortest time that the purpose needs.</source>
        <translation>请选择实现用途所需的最短时间。</translation>
    </message>
    <message>
        <source>There is a field called {detail} already.</source>
        <translation>已经有名为“{detail}”的字段。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>There is no such field any more.</source>
        <translation>这个字段已经不在了。</translation>
    </message>
    <message>
        <source>Nothing stands in this field any more.</source>
        <translation>这一项已经没有内容了。</translation>
    </message>
    <message>
        <source>It is not said what was agreed to.</source>
        <translation>没有写明同意了什么。</translation>
    </message>
    <message>
        <source>Say it in a few words, for instance: birthday greetings.</source>
        <translation>请用几个字写明，例如：生日祝福。</translation>
    </message>
    <message>
        <source>It is not said how the person agreed.</source>
        <translation>没有写明对方以什么方式同意。</translation>
    </message>
    <message>
        <source>For instance: in WeChat, on paper.</source>
        <translation>例如：微信里说的、纸质报名表。</translation>
    </message>
    <message>
        <source>There is no such consent any more.</source>
        <translation>这条同意记录已经不在了。</translation>
    </message>
    <message>
        <source>This consent was withdrawn before.</source>
        <translation>这条同意此前已经撤回。</translation>
    </message>
    <message>
        <source>The data file could not be looked through: {detail}</source>
        <translation>无法检查数据文件：{detail}</translation>
    </message>
    <message>
        <source>The person is erased; the next start finishes clearing.</source>
        <translation>个人信息已删除；下次启动时会完成清理。</translation>
    </message>
    <message>
        <source>There is no product {detail}.</source>
        <translation>没有编号为 {detail} 的商品。</translation>
    </message>
    <message>
        <source>The product&apos;s name is empty or longer than 60 characters.</source>
        <translation>商品名称为空，或超过 60 个字。</translation>
    </message>
    <message>
        <source>Give it the name that customers see, with 1 to 60 characters.</source>
        <translation>请填写顾客看到的名称,1 到 60 个字。</translation>
    </message>
    <message>
        <source>There is a product called &quot;{detail}&quot; already.</source>
        <translation>已经有一件名为「{detail}」的商品。</translation>
    </message>
    <message>
        <source>Choose another name, or change that product.</source>
        <translation>请换一个名称，或直接修改那件商品。</translation>
    </message>
    <message>
        <source>The price is no amount from ¥ 0.01 to ¥ 1,000,000.00.</source>
        <translation>售价应在 ¥ 0.01 到 ¥ 1,000,000.00 之间。</translation>
    </message>
    <message>
        <source>Write it in yuan, with at most two decimals: 89 or 89.50.</source>
        <translation>请以元填写，最多两位小数，例如 89 或 89.50。</translation>
    </message>
    <message>
        <source>{detail} pieces are not possible.</source>
        <translation>数量 {detail} 不成立。</translation>
    </message>
    <message>
        <source>Write a whole number; no more can go than are there.</source>
        <translation>请填写整数；减少的数量不能超过现有库存。</translation>
    </message>
    <message>
        <source>&quot;Low from&quot; is no number from 0 to 1,000,000.</source>
        <translation>「库存提醒线」应在 0 到 1,000,000 之间。</translation>
    </message>
    <message>
        <source>Write how many pieces are so few that you want to be told.</source>
        <translation>请填写剩多少件时需要提醒您。</translation>
    </message>
    <message>
        <source>A course has 1 to 1,000 sessions.</source>
        <translation>课程应有 1 到 1,000 次课。</translation>
    </message>
    <message>
        <source>Write how often customers come.</source>
        <translation>请填写一共上几次课。</translation>
    </message>
    <message>
        <source>An appointment lasts 5 to 1,440 minutes.</source>
        <translation>预约时长应在 5 到 1,440 分钟之间。</translation>
    </message>
    <message>
        <source>Write how long it takes, without the time you need after it.</source>
        <translation>请填写服务本身的时长，不含之后留空的时间。</translation>
    </message>
    <message>
        <source>The time after an appointment is 0 to 1,440 minutes.</source>
        <translation>预约之后的留空时间应在 0 到 1,440 分钟之间。</translation>
    </message>
    <message>
        <source>Write how long nobody else is to come after it; 0 for none.</source>
        <translation>请填写之后多久不安排下一位；不需要就填 0。</translation>
    </message>
    <message>
        <source>A membership lasts 1 to 120 months.</source>
        <translation>会员时长应在 1 到 120 个月之间。</translation>
    </message>
    <message>
        <source>Write 12 for a year.</source>
        <translation>一年请填 12。</translation>
    </message>
    <message>
        <source>The membership has no level.</source>
        <translation>没有填写会员等级。</translation>
    </message>
    <message>
        <source>Name it; buying the same level again makes the membership longer.</source>
        <translation>请填写等级名称；再次购买同一等级会顺延到期日。</translation>
    </message>
    <message>
        <source>Sell fewer, or add the pieces that came in to its stock.</source>
        <translation>请减少数量，或先把新到的件数加进库存。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; has no stock: only goods are counted.</source>
        <translation>「{detail}」没有库存：只有实物商品才计库存。</translation>
    </message>
    <message>
        <source>It is not said for whom.</source>
        <translation>没有填写客户。</translation>
    </message>
    <message>
        <source>Write the customer&apos;s name.</source>
        <translation>请填写客户的姓名或称呼。</translation>
    </message>
    <message>
        <source>There is no appointment {detail}.</source>
        <translation>没有编号为 {detail} 的预约。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is nothing that can be booked.</source>
        <translation>「{detail}」不能预约。</translation>
    </message>
    <message>
        <source>Choose a product of the kind appointment.</source>
        <translation>请选择类型为「预约」的商品。</translation>
    </message>
    <message>
        <source>This time is taken: {detail}.</source>
        <translation>这个时间已被占用:{detail}。</translation>
    </message>
    <message>
        <source>Choose a time that is free; the time kept after an appointment counts.</source>
        <translation>请选择空闲的时间；预约之后的留空时间也算占用。</translation>
    </message>
    <message>
        <source>The appointment of {detail} is cancelled.</source>
        <translation>{detail} 的预约已取消。</translation>
    </message>
    <message>
        <source>Book it anew.</source>
        <translation>请重新预约。</translation>
    </message>
    <message>
        <source>There is no place in a course {detail}.</source>
        <translation>没有编号为 {detail} 的报名。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no course.</source>
        <translation>「{detail}」不是课程。</translation>
    </message>
    <message>
        <source>Choose a product of the kind course.</source>
        <translation>请选择类型为「课程」的商品。</translation>
    </message>
    <message>
        <source>The course has no session {detail}.</source>
        <translation>课程没有第 {detail} 次课。</translation>
    </message>
    <message>
        <source>There is no membership {detail}.</source>
        <translation>没有编号为 {detail} 的会员记录。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no membership.</source>
        <translation>「{detail}」不是会员商品。</translation>
    </message>
    <message>
        <source>Choose a product of the kind membership.</source>
        <translation>请选择类型为「会员」的商品。</translation>
    </message>
    <message>
        <source>The customer has fewer than {detail} points.</source>
        <translation>客户的积分不足 {detail}。</translation>
    </message>
    <message>
        <source>No points are no change.</source>
        <translation>积分变动不能为 0。</translation>
    </message>
    <message>
        <source>There is no coupon &quot;{detail}&quot;.</source>
        <translation>没有券码为「{detail}」的优惠券。</translation>
    </message>
    <message>
        <source>Check its code letter by letter.</source>
        <translation>请逐字核对券码。</translation>
    </message>
    <message>
        <source>The code &quot;{detail}&quot; is empty or taken.</source>
        <translation>券码「{detail}」为空或已被使用。</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>请换一个券码。</translation>
    </message>
    <message>
        <source>A coupon takes off more than nothing and no more than the least order.</source>
        <translation>优惠金额应大于 0，且不超过使用门槛。</translation>
    </message>
    <message>
        <source>The last day of the coupon &quot;{detail}&quot; has passed.</source>
        <translation>优惠券「{detail}」已过期。</translation>
    </message>
    <message>
        <source>The coupon &quot;{detail}&quot; is used already.</source>
        <translation>优惠券「{detail}」已经用过。</translation>
    </message>
    <message>
        <source>The coupon &quot;{detail}&quot; is another customer&apos;s.</source>
        <translation>优惠券「{detail}」属于另一位客户。</translation>
    </message>
    <message>
        <source>The coupon is for orders of ¥ {detail} or more.</source>
        <translation>订单满 ¥ {detail} 才能使用这张优惠券。</translation>
    </message>
    <message>
        <source>¥ {detail} can&apos;t be shared over the order: an amount is below 0.</source>
        <translation>¥ {detail} 无法分摊到订单：有金额小于 0。</translation>
    </message>
    <message>
        <source>¥ {detail} is more than the order has left.</source>
        <translation>¥ {detail} 超过了订单剩余的金额。</translation>
    </message>
    <message>
        <source>Choose a smaller amount.</source>
        <translation>请填写较小的金额。</translation>
    </message>
    <message>
        <source>A segment needs a name of at most 40 characters.</source>
        <translation>人群需要一个名称，最多 40 个字。</translation>
    </message>
    <message>
        <source>Give it a short name.</source>
        <translation>请起一个简短的名称。</translation>
    </message>
    <message>
        <source>A segment is called &quot;{detail}&quot; already.</source>
        <translation>已有名为“{detail}”的人群。</translation>
    </message>
    <message>
        <source>Choose another name, or remove the other segment first.</source>
        <translation>请换一个名称，或先删除原来的人群。</translation>
    </message>
    <message>
        <source>A segment needs at least one condition.</source>
        <translation>人群至少需要一个条件。</translation>
    </message>
    <message>
        <source>Add a condition first.</source>
        <translation>请先添加条件。</translation>
    </message>
    <message>
        <source>A condition about &quot;{detail}&quot; can&apos;t be read: its comparison or its value does not fit.</source>
        <translation>关于“{detail}”的条件无法读取：比较方式或数值不合适。</translation>
    </message>
    <message>
        <source>Make the condition again.</source>
        <translation>请重新添加这个条件。</translation>
    </message>
    <message>
        <source>The conditions of a segment can&apos;t be read.</source>
        <translation>人群的条件无法读取。</translation>
    </message>
    <message>
        <source>Delete the segment and make it again.</source>
        <translation>请删除这个人群后重新建立。</translation>
    </message>
    <message>
        <source>This segment is not here any more.</source>
        <translation>这个人群已不存在。</translation>
    </message>
    <message>
        <source>WeChat Pay wants an address for notices with each order, and this account has none that will do: {detail}</source>
        <translation>微信支付要求每个订单都带一个通知地址，而这个账户没有可用的地址：{detail}</translation>
    </message>
    <message>
        <source>Give one of your own website: account add … --notify-url https://… , without port and question mark. Yiren does not need what comes there; it asks by itself.</source>
        <translation>填一个您自己网站的 https 地址：account add … --notify-url https://…，不带端口和问号。一人台不依赖发到那里的通知，会自己查询。</translation>
    </message>
    <message>
        <source>An order needs an AppID that is bound to the merchant number; this account has none.</source>
        <translation>下单需要与商户号绑定的 AppID，这个账户还没有。</translation>
    </message>
    <message>
        <source>Add it: account add … --appid ID</source>
        <translation>请补上：account add … --appid ID</translation>
    </message>
    <message>
        <source>{detail} is no order number that WeChat Pay takes: 6 to 32 letters, digits, _ - * |</source>
        <translation>{detail} 不是微信支付接受的订单号：须为 6 到 32 位字母、数字或 _ - * |</translation>
    </message>
    <message>
        <source>{detail} is no refund number that WeChat Pay takes: up to 64 letters, digits, _ - * | @</source>
        <translation>{detail} 不是微信支付接受的退款单号：最多 64 位字母、数字或 _ - * | @</translation>
    </message>
    <message>
        <source>{detail} fen is no amount that can be paid: from 1 fen to 21,474,836.47 yuan.</source>
        <translation>{detail} 分不是可以支付的金额：须在 1 分到 21,474,836.47 元之间。</translation>
    </message>
    <message>
        <source>What the payer reads must be there and no longer than 127 bytes, 42 Chinese characters: {detail}</source>
        <translation>付款人看到的说明不能为空，也不能超过 127 字节（42 个汉字）：{detail}</translation>
    </message>
    <message>
        <source>Say it shorter.</source>
        <translation>请写短一些。</translation>
    </message>
    <message>
        <source>The note to the order is longer than 128 bytes.</source>
        <translation>订单附言超过了 128 字节。</translation>
    </message>
    <message>
        <source>The reason is longer than 80 bytes, 26 Chinese characters: {detail}</source>
        <translation>退款原因超过了 80 字节（26 个汉字）：{detail}</translation>
    </message>
    <message>
        <source>WeChat Pay does not take this because of an emoji, a rare character or a line break: {detail}</source>
        <translation>其中有表情、生僻字或换行，微信支付不接受：{detail}</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉。</translation>
    </message>
    <message>
        <source>More would be paid back than was paid: {detail} fen.</source>
        <translation>退款金额超过了付款金额：{detail} 分。</translation>
    </message>
    <message>
        <source>This kind of payment needs to know of its payer: {detail}</source>
        <translation>这种支付方式需要付款人的信息：{detail}</translation>
    </message>
    <message>
        <source>No QR code holds a text of {detail} bytes.</source>
        <translation>二维码装不下 {detail} 字节的内容。</translation>
    </message>
    <message>
        <source>There is an order {detail} already.</source>
        <translation>订单 {detail} 已经存在。</translation>
    </message>
    <message>
        <source>There is no order {detail} in the books.</source>
        <translation>账本里没有订单 {detail}。</translation>
    </message>
    <message>
        <source>Check the number; import the orders or the bill that it stands in.</source>
        <translation>请核对单号，或先导入包含它的订单或账单。</translation>
    </message>
    <message>
        <source>That transaction paid another order: {detail}</source>
        <translation>这笔微信支付付的是另一个订单：{detail}</translation>
    </message>
    <message>
        <source>Check the number on the payer&apos;s receipt.</source>
        <translation>请核对付款人凭证上的单号。</translation>
    </message>
    <message>
        <source>WeChat Pay says that this order is not paid: {detail}</source>
        <translation>微信支付说这个订单没有付款：{detail}</translation>
    </message>
    <message>
        <source>The books say something else than WeChat Pay and were not changed ({detail}).</source>
        <translation>账本与微信支付说的不一致，未作改动（{detail}）。</translation>
    </message>
    <message>
        <source>Reconcile that day; it shows both and what can be done.</source>
        <translation>请对那一天的账，会列出双方的数字和处理办法。</translation>
    </message>
    <message>
        <source>An order can&apos;t go from its state to this one; nothing was written.</source>
        <translation>订单不能从现在的状态变成这个状态，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Order {detail} is not paid by the books; there is nothing to pay back.</source>
        <translation>账本里订单 {detail} 尚未付款，没有可退的钱。</translation>
    </message>
    <message>
        <source>If it was paid, query it first: order query NUMBER</source>
        <translation>如果其实已付款，请先查单：order query 订单号</translation>
    </message>
    <message>
        <source>This order is paid back wholly already, or is being paid back.</source>
        <translation>这个订单已全额退款，或正在全额退款。</translation>
    </message>
    <message>
        <source>Only {detail} yuan of this order can still be paid back.</source>
        <translation>这个订单最多还能退 {detail} 元。</translation>
    </message>
    <message>
        <source>The payment is more than 365 days old; WeChat Pay does not pay it back any more.</source>
        <translation>付款已超过 365 天，微信支付不再受理退款。</translation>
    </message>
    <message>
        <source>An order can be refunded 50 times at most, and this one was.</source>
        <translation>一个订单最多退款 50 次，这个订单已用完。</translation>
    </message>
    <message>
        <source>Less than a minute ago something of this order was paid back.</source>
        <translation>这个订单一分钟内刚退过一笔。</translation>
    </message>
    <message>
        <source>Wait a minute: WeChat Pay wants that between two refunds of one order.</source>
        <translation>请等一分钟：微信支付要求同一订单的两次退款间隔一分钟。</translation>
    </message>
    <message>
        <source>Refund {detail} of this order is just being asked for.</source>
        <translation>这个订单的退款 {detail} 正在申请。</translation>
    </message>
    <message>
        <source>Wait a minute and look what became of it.</source>
        <translation>请等一分钟，再看它的结果。</translation>
    </message>
    <message>
        <source>Nothing more was paid back: WeChat Pay says now that it had accepted the earlier refund {detail} of this order.</source>
        <translation>没有再退款：微信支付刚刚告知，这个订单先前的退款 {detail} 其实已受理。</translation>
    </message>
    <message>
        <source>Look at the order again; if still more is to be paid back, ask once more.</source>
        <translation>请再看一眼订单；如果确实还要再退，请重新申请。</translation>
    </message>
    <message>
        <source>The refund number {detail} stands for another refund, or for one that WeChat Pay refused.</source>
        <translation>退款单号 {detail} 属于另一笔退款，或是微信支付已拒绝的退款。</translation>
    </message>
    <message>
        <source>Look what became of it; for another refund take a new number.</source>
        <translation>请先看它的结果；另一笔退款请换新单号。</translation>
    </message>
    <message>
        <source>Open the keys when you are asked, or take the column of phones out of the file.</source>
        <translation>按提示打开密钥，或去掉文件里的手机号一列。</translation>
    </message>
    <message>
        <source>Fill in an https address of your own website in the settings, without port and question mark. Yiren does not need what comes there; it asks by itself.</source>
        <translation>请在设置里填一个您自己网站的 https 地址，不带端口和问号。一人台不依赖发到那里的通知，会自己查询。</translation>
    </message>
    <message>
        <source>Fill in the AppID in the settings.</source>
        <translation>请在设置里填写 AppID。</translation>
    </message>
    <message>
        <source>If it was paid, ask WeChat Pay in the order&apos;s details.</source>
        <translation>如果其实已付款，请在订单详情里「向微信查单」。</translation>
    </message>
    <message>
        <source>The coupon &quot;{detail}&quot; was taken back.</source>
        <translation>优惠券“{detail}”已收回。</translation>
    </message>
    <message>
        <source>{file} is no Excel file that can be read: {found} is missing or broken (row {line}).</source>
        <translation>{file} 不是能读取的 Excel 文件：{found} 缺失或损坏（第 {line} 行）。</translation>
    </message>
    <message>
        <source>Save it once more as .xlsx in your spreadsheet; a ZIP file must be unpacked first. Nothing was imported.</source>
        <translation>请在表格软件里重新另存为 .xlsx；ZIP 压缩包要先解压。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} unpacks to more than a list of customers can be ({found}, row {line}).</source>
        <translation>{file} 解压后的内容超出客户名单应有的大小（{found}，第 {line} 行）。</translation>
    </message>
    <message>
        <source>Save the sheet as CSV, or in several files of at most 50,000 rows. Nothing was imported.</source>
        <translation>请把工作表另存为 CSV，或拆成每个不超过 50,000 行的文件。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file}, row {line}: more than 256 columns.</source>
        <translation>{file} 第 {line} 行：超过 256 列。</translation>
    </message>
    <message>
        <source>Delete the columns that are not needed; nothing was imported.</source>
        <translation>请删掉不需要的列；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} has nothing in any sheet that is shown.</source>
        <translation>{file} 的可见工作表里都没有内容。</translation>
    </message>
    <message>
        <source>{file} is an old .xls file or is locked with a password.</source>
        <translation>{file} 是旧版 .xls 文件，或设了密码。</translation>
    </message>
    <message>
        <source>Save it as .xlsx without a password, or as CSV; nothing was imported.</source>
        <translation>请另存为不带密码的 .xlsx，或 CSV；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file}: orders, refunds and bills are not taken from a spreadsheet.</source>
        <translation>{file}：订单、退款和账单不能从 Excel 导入。</translation>
    </message>
    <message>
        <source>Take the CSV file as it was downloaded, or save the sheet as CSV. Customers and events may be .xlsx.</source>
        <translation>请使用下载时的 CSV 原文件，或把工作表另存为 CSV。客户和事件可以用 .xlsx。</translation>
    </message>
    <message>
        <source>There are too few pieces for this order. What is left: {detail}.</source>
        <translation>库存不够，现有：{detail}。</translation>
    </message>
    <message>
        <source>{detail} is no number of pieces that can be sold at once: from 1 to 9,999.</source>
        <translation>数量 {detail} 不行：一次可卖 1 到 9,999 件。</translation>
    </message>
    <message>
        <source>The amount is more than the price: ¥ {detail}.</source>
        <translation>金额高于标价 ¥ {detail}。</translation>
    </message>
    <message>
        <source>Take the price or less; less is a discount.</source>
        <translation>请收标价或更少；少收的部分记作优惠。</translation>
    </message>
    <message>
        <source>There is not exactly one customer called &quot;{detail}&quot;.</source>
        <translation>没有找到唯一一位叫“{detail}”的客户。</translation>
    </message>
    <message>
        <source>Choose one from the list, or leave the field empty: then it is for whoever pays.</source>
        <translation>请从列表里选，或留空：那就记在付款人名下。</translation>
    </message>
    <message>
        <source>Price or coupon have changed while this was being asked for; nothing was sent.</source>
        <translation>下单时价格或优惠券有变，尚未发出。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>请再下一次单。</translation>
    </message>
    <message>
        <source>The Mini Program of {detail} is not set up: its AppID or its AppSecret is missing.</source>
        <translation>“{detail}”还没有接好小程序：缺少 AppID 或 AppSecret。</translation>
    </message>
    <message>
        <source>Add them: account add … --mini-appid ID --mini-secret-file FILE</source>
        <translation>请补上：account add … --mini-appid ID --mini-secret-file FILE</translation>
    </message>
    <message>
        <source>WeChat has shown no order {detail} of the Mini Program.</source>
        <translation>微信没有给出小程序订单 {detail}。</translation>
    </message>
    <message>
        <source>Look once more; it may have been paid just now.</source>
        <translation>请再查一次，也许是刚刚付款的。</translation>
    </message>
    <message>
        <source>Something of {detail} is still on its way to WeChat; nothing is sent twice.</source>
        <translation>订单 {detail} 有内容还在发往微信的路上，不会重复提交。</translation>
    </message>
    <message>
        <source>Wait some minutes; then it is known what became of it.</source>
        <translation>请等几分钟，就知道结果了。</translation>
    </message>
    <message>
        <source>WeChat takes no shipping data of {detail} any more: it is received, finished or refunded.</source>
        <translation>订单 {detail} 已收货、已完成或已退款，微信不再接受发货信息。</translation>
    </message>
    <message>
        <source>{detail} is shipped already, perhaps elsewhere. What was to be sent now would have used up its one correction and was not sent.</source>
        <translation>订单 {detail} 已经发过货了，可能是在别处操作的。这次提交会用掉唯一一次修改机会，所以没有提交。</translation>
    </message>
    <message>
        <source>Look what WeChat was told; if that is wrong, correct it.</source>
        <translation>请核对微信收到的发货信息；确实有误再修改。</translation>
    </message>
    <message>
        <source>The one correction of {detail} is used up; WeChat takes no further change.</source>
        <translation>订单 {detail} 唯一一次修改机会已用掉，微信不再接受改动。</translation>
    </message>
    <message>
        <source>{detail} is not shipped, so there is nothing to correct.</source>
        <translation>订单 {detail} 还没有发货，无从修改。</translation>
    </message>
    <message>
        <source>Look at the order again.</source>
        <translation>请重新查看这个订单。</translation>
    </message>
    <message>
        <source>Parcels of {detail} were sent already; the rest can only follow as an express parcel.</source>
        <translation>订单 {detail} 已经分批发过，其余的只能继续用快递发出。</translation>
    </message>
    <message>
        <source>WeChat has the parcel {detail} of this order already.</source>
        <translation>微信已有这个订单的包裹 {detail}。</translation>
    </message>
    <message>
        <source>Give the number of the parcel that follows.</source>
        <translation>请填接下来那个包裹的单号。</translation>
    </message>
    <message>
        <source>{detail} would have more than 15 parcels, which WeChat does not take.</source>
        <translation>订单 {detail} 会超过 15 个包裹，微信不接受。</translation>
    </message>
    <message>
        <source>Put several into one.</source>
        <translation>请合并几个包裹。</translation>
    </message>
    <message>
        <source>What was sent of {detail} did not reach WeChat; the order does not show it.</source>
        <translation>订单 {detail} 的发货信息没有到达微信，订单里查不到。</translation>
    </message>
    <message>
        <source>It can be sent again.</source>
        <translation>可以重新提交。</translation>
    </message>
    <message>
        <source>Fill in the Mini Program&apos;s AppID and AppSecret in the settings.</source>
        <translation>请在设置里填好小程序的 AppID 和 AppSecret。</translation>
    </message>
    <message>
        <source>{detail} calls of an earlier decision about tags have not been made yet.</source>
        <translation>上次确认的标签操作还有 {detail} 次调用没有完成。</translation>
    </message>
    <message>
        <source>Go on with them, or drop them, and decide anew.</source>
        <translation>请先继续完成或放弃，再重新确认。</translation>
    </message>
    <message>
        <source>WeChat would have {detail} tags; it holds 100.</source>
        <translation>微信里将有 {detail} 个标签，超过 100 个的上限。</translation>
    </message>
    <message>
        <source>Leave some of the tags that WeChat does not have yet.</source>
        <translation>请先放下几个微信还没有的标签。</translation>
    </message>
    <message>
        <source>WeChat Pay has no API certificate or no APIv3 key for this merchant number.</source>
        <translation>这个商户号在微信支付还没有商户 API 证书或 APIv3 密钥。</translation>
    </message>
    <message>
        <source>Compare the merchant number with pay.weixin.qq.com: account centre. If it is right, set both there: API security.</source>
        <translation>请先到 pay.weixin.qq.com「账户中心」核对商户号；商户号没错的话，再到「API安全」把两样都设置好。</translation>
    </message>
    <message>
        <source>WeChat Pay does not know the public key&apos;s id that is set up here.</source>
        <translation>微信支付不认这里填写的公钥 ID。</translation>
    </message>
    <message>
        <source>Copy the id (PUB_KEY_ID_…) from pay.weixin.qq.com: account centre, API security, where the key&apos;s file comes from.</source>
        <translation>请到 pay.weixin.qq.com「账户中心 → API安全 → 微信支付公钥」复制公钥 ID（PUB_KEY_ID_…），要与公钥文件取自同一处。</translation>
    </message>
    <message>
        <source>What came on stdin is no JSON array of calls.</source>
        <translation>标准输入里不是由调用组成的 JSON 数组。</translation>
    </message>
    <message>
        <source>Write [{&quot;id&quot;: &quot;a&quot;, &quot;function&quot;: &quot;wilson_ci&quot;, &quot;input&quot;: {&quot;x&quot;: 2, &quot;n&quot;: 10, &quot;conf&quot;: 0.95}}].</source>
        <translation>请写成 [{&quot;id&quot;: &quot;a&quot;, &quot;function&quot;: &quot;wilson_ci&quot;, &quot;input&quot;: {&quot;x&quot;: 2, &quot;n&quot;: 10, &quot;conf&quot;: 0.95}}]。</translation>
    </message>
    <message>
        <source>Call {line} of the array is not {expected}.</source>
        <translation>数组中第 {line} 个调用不是 {expected}。</translation>
    </message>
    <message>
        <source>Mend it; nothing was computed.</source>
        <translation>请改正；没有做任何计算。</translation>
    </message>
    <message>
        <source>{file} has no column &quot;{column}&quot;; its columns are: {found}.</source>
        <translation>{file} 没有列“{column}”；它的列是：{found}。</translation>
    </message>
    <message>
        <source>Name the columns in the first line: {expected}.</source>
        <translation>请在首行写明列名：{expected}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {found} cells, the header has {expected}.</source>
        <translation>{file} 第 {line} 行：{found} 个单元格，表头有 {expected} 个。</translation>
    </message>
    <message>
        <source>Mend that line; nothing was computed.</source>
        <translation>请改正该行；没有做任何计算。</translation>
    </message>
    <message>
        <source>{file}, line {line}, {column}: expected {expected}, found &quot;{found}&quot;.</source>
        <translation>{file} 第 {line} 行 {column}：应为 {expected}，实为“{found}”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected a day as {expected}, found &quot;{found}&quot;.</source>
        <translation>{file} 第 {line} 行：日期应为 {expected}，实为“{found}”。</translation>
    </message>
    <message>
        <source>Write days as 2026-11-20, none ten years away from the others.</source>
        <translation>日期写作 2026-11-20，彼此相隔不超过十年。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &quot;{found}&quot; has a second row for this day.</source>
        <translation>{file} 第 {line} 行：“{found}”在这一天有两行。</translation>
    </message>
    <message>
        <source>Add the two rows up to one; nothing was computed.</source>
        <translation>请把两行合并成一行；没有做任何计算。</translation>
    </message>
    <message>
        <source>{file} has fewer than two versions in the column {column}.</source>
        <translation>{file} 的 {column} 列里不足两个版本。</translation>
    </message>
    <message>
        <source>A comparison needs rows of at least two.</source>
        <translation>比较至少需要两个版本的数据。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no version with its counts, is named twice, or stands alone.</source>
        <translation>“{detail}”不是带人数的版本，或重复出现，或只有这一个。</translation>
    </message>
    <message>
        <source>Name at least two as --arm A=100/1000 --arm B=96/800: conversions, then people.</source>
        <translation>请至少写两个：--arm A=100/1000 --arm B=96/800，先转化数后人数。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is no planned share, or not every version has one.</source>
        <translation>“{detail}”不是计划占比，或并非每个版本都写了。</translation>
    </message>
    <message>
        <source>Name one for each as --expected-share A=0.5 --expected-share B=0.5.</source>
        <translation>请为每个版本各写一个：--expected-share A=0.5 --expected-share B=0.5。</translation>
    </message>
    <message>
        <source>There is no experiment {detail}.</source>
        <translation>没有实验 {detail}。</translation>
    </message>
    <message>
        <source>The rule of experiment {detail} is not the one that was fixed at its start.</source>
        <translation>实验 {detail} 的规则与开始时封存的不一致。</translation>
    </message>
    <message>
        <source>Somebody changed the data file. Go back to a backup.</source>
        <translation>数据文件被改动过，请恢复备份。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; has begun: its rule is fixed.</source>
        <translation>“{detail}”已经开始，规则已封存。</translation>
    </message>
    <message>
        <source>Make a copy and change that; it is an experiment of its own.</source>
        <translation>请复制一份再改，它是一个新的实验。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is not running.</source>
        <translation>“{detail}”不在进行中。</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; can&apos;t run on.</source>
        <translation>“{detail}”不能继续。</translation>
    </message>
    <message>
        <source>Only one whose planned end brought no winner can. Make a copy to test again.</source>
        <translation>只有到期未分出高下的才能继续。想再测请复制一份。</translation>
    </message>
    <message>
        <source>The question is empty or longer than 80 characters.</source>
        <translation>问题为空，或超过 80 个字。</translation>
    </message>
    <message>
        <source>Write what you want to know.</source>
        <translation>请写下想知道的事。</translation>
    </message>
    <message>
        <source>An experiment compares 2 to 8 versions.</source>
        <translation>一个实验比较 2 到 8 个版本。</translation>
    </message>
    <message>
        <source>The name of a version is empty, longer than 40 characters or there twice.</source>
        <translation>版本名称为空、超过 40 个字，或重复。</translation>
    </message>
    <message>
        <source>Give each version a name of its own.</source>
        <translation>请给每个版本各取一个名字。</translation>
    </message>
    <message>
        <source>The shares of the versions do not make a whole.</source>
        <translation>各版本的占比加起来不是 100%。</translation>
    </message>
    <message>
        <source>Each gets more than nothing, and all together 100 %.</source>
        <translation>每个版本都要有占比，合计 100%。</translation>
    </message>
    <message>
        <source>The version &quot;{detail}&quot; has no post of its own.</source>
        <translation>版本“{detail}”没有自己的文章。</translation>
    </message>
    <message>
        <source>Choose a post for each version: its readers are what WeChat counts.</source>
        <translation>请给每个版本各选一篇文章，微信按文章统计读者。</translation>
    </message>
    <message>
        <source>This can&apos;t be counted from there.</source>
        <translation>这个指标不能从那里取数。</translation>
    </message>
    <message>
        <source>The plan is not complete.</source>
        <translation>计划还不完整。</translation>
    </message>
    <message>
        <source>Say the usual rate and the smallest rise worth having; days are whole weeks, 1 to 52.</source>
        <translation>请填平时的转化率和值得的最小提升；天数按整周，1 到 52 周。</translation>
    </message>
    <message>
        <source>{detail} can&apos;t be the first day.</source>
        <translation>{detail} 不能作为第一天。</translation>
    </message>
    <message>
        <source>An earlier day is only for counts that are typed in.</source>
        <translation>只有手工录入数据的实验才能从更早的日子算起。</translation>
    </message>
    <message>
        <source>The counts of &quot;{detail}&quot; come by themselves.</source>
        <translation>“{detail}”的数据自动统计，不用录入。</translation>
    </message>
    <message>
        <source>The counts of &quot;{detail}&quot; are typed in.</source>
        <translation>“{detail}”的数据由手工录入。</translation>
    </message>
    <message>
        <source>There is no entry {detail} of counts.</source>
        <translation>没有第 {detail} 次录入。</translation>
    </message>
    <message>
        <source>Somebody can&apos;t have seen &quot;{detail}&quot; then.</source>
        <translation>那个时间不可能有人看到“{detail}”。</translation>
    </message>
    <message>
        <source>The file has no column &quot;{column}&quot;.</source>
        <translation>文件没有“{column}”列。</translation>
    </message>
    <message>
        <source>&quot;{found}&quot; is no day of this experiment that is over.</source>
        <translation>“{found}”不是这个实验已结束的日子。</translation>
    </message>
    <message>
        <source>Write days as 2026-11-20, from the first day up to yesterday.</source>
        <translation>日期写成 2026-11-20，从第一天到昨天。</translation>
    </message>
    <message>
        <source>&quot;{found}&quot; is no version of this experiment.</source>
        <translation>“{found}”不是这个实验的版本。</translation>
    </message>
    <message>
        <source>Write its letter or its name.</source>
        <translation>请写版本的字母或名称。</translation>
    </message>
    <message>
        <source>The count &quot;{found}&quot; is not possible.</source>
        <translation>“{found}”这个数不可能。</translation>
    </message>
    <message>
        <source>Whole numbers from 0; each person converts once at most, so never more conversions than people.</source>
        <translation>请填 0 以上的整数；每人最多转化一次，转化数不会多于人数。</translation>
    </message>
    <message>
        <source>Version {column} has two counts for {found}.</source>
        <translation>版本 {column} 在 {found} 有两个数。</translation>
    </message>
    <message>
        <source>Give one for each day and version.</source>
        <translation>每天每个版本请只填一个。</translation>
    </message>
    <message>
        <source>There are no counts.</source>
        <translation>没有数据。</translation>
    </message>
    <message>
        <source>This customer is held out: left alone, so that it can be told what writing to the others is worth.</source>
        <translation>这位客户属于对照组：不联系，才知道联系其他人值不值。</translation>
    </message>
    <message>
        <source>This customer is not on the list of whom to win back.</source>
        <translation>这位客户不在挽回名单上。</translation>
    </message>
    <message>
        <source>The list was drawn anew; look at it once more.</source>
        <translation>名单已重新排过，请再看一遍。</translation>
    </message>
    <message>
        <source>Muting needs a reason of at most 200 characters.</source>
        <translation>静音需要写明原因，最多 200 个字。</translation>
    </message>
    <message>
        <source>Say why, for whoever looks at it later.</source>
        <translation>写下原因，以后看到的人才明白。</translation>
    </message>
    <message>
        <source>This figure is not muted.</source>
        <translation>这个指标没有静音。</translation>
    </message>
    <message>
        <source>This next step is not due for this customer.</source>
        <translation>这位客户现在没有这一步要做。</translation>
    </message>
    <message>
        <source>This customer never gets messages by rule, so that it can be told what the rules are worth.</source>
        <translation>这位客户从不按规则发消息，才知道规则值不值。</translation>
    </message>
    <message>
        <source>Order {detail} was paid in the WeChat Shop; it is paid back there, in its after-sales.</source>
        <translation>订单 {detail} 是在微信小店付的款，请在小店的售后里退款。</translation>
    </message>
    <message>
        <source>The WeChat Shop of {detail} is not set up: its AppID or its AppSecret is missing.</source>
        <translation>“{detail}”还没有接好微信小店：缺少 AppID 或 AppSecret。</translation>
    </message>
    <message>
        <source>Add them: account add … --shop-appid ID --shop-secret-file FILE</source>
        <translation>请补上：account add … --shop-appid ID --shop-secret-file 文件</translation>
    </message>
    <message>
        <source>The WeChat Shop takes no calls from this computer&apos;s address: it is not in the shop&apos;s IP allow-list.</source>
        <translation>微信小店不接受这台电脑的地址：它不在小店的 IP 白名单里。</translation>
    </message>
    <message>
        <source>Add the address in the shop&apos;s backend, where its AppID stands, or use a proxy whose address is there.</source>
        <translation>请在小店后台 AppID 所在的页面加上这个地址，或改用地址在白名单里的代理。</translation>
    </message>
    <message>
        <source>Fill in the shop&apos;s AppID and AppSecret in the settings.</source>
        <translation>请在设置里填好微信小店的 AppID 和 AppSecret。</translation>
    </message>
    <message>
        <source>The version &quot;{detail}&quot; has no address or code of its own.</source>
        <translation>版本“{detail}”没有自己的地址或二维码。</translation>
    </message>
    <message>
        <source>Write what each version shows, each differently: by that it is seen here who met it.</source>
        <translation>请写明每个版本展示的内容，各不相同：这里凭它认出谁见过哪个版本。</translation>
    </message>
    <message>
        <source>WeChat counts readers and new followers of posts. Here it is counted what people do after opening an address or following through a code. For the rest, type the counts in.</source>
        <translation>微信只统计文章的读者和新关注；本地能统计打开地址或扫码关注之后的行为。其他指标请手工录入。</translation>
    </message>
    <message>
        <source>{file} holds no token: it has 3 to 32 letters and digits, this has {detail} characters.</source>
        <translation>{file} 里不是 Token：应为 3 到 32 位字母或数字，这里有 {detail} 个字符。</translation>
    </message>
    <message>
        <source>Copy it from where the address of the pushes is entered.</source>
        <translation>请从填写推送地址的页面复制。</translation>
    </message>
    <message>
        <source>{file} holds no EncodingAESKey: that has 43 letters and digits, this has {detail} characters.</source>
        <translation>{file} 里不是 EncodingAESKey：应为 43 位字母或数字，这里有 {detail} 个字符。</translation>
    </message>
    <message>
        <source>An EncodingAESKey needs its token, and WeCom&apos;s token its EncodingAESKey.</source>
        <translation>EncodingAESKey 要和 Token 一起填；企业微信两者都要。</translation>
    </message>
    <message>
        <source>Give both files.</source>
        <translation>请同时给出两个文件。</translation>
    </message>
    <message>
        <source>Pushes to {detail} can&apos;t be proved: the AppID or corpid that they are meant for is missing.</source>
        <translation>无法验证发给“{detail}”的推送：缺少对应的 AppID 或 corpid。</translation>
    </message>
    <message>
        <source>Add it to the account.</source>
        <translation>请在账号里补上。</translation>
    </message>
    <message>
        <source>{detail}: the gateway serves this computer only, as 127.0.0.1:PORT. Your tunnel or relay stands before it.</source>
        <translation>{detail}：网关只在本机等待，写作 127.0.0.1:端口；前面是您的隧道或中继。</translation>
    </message>
    <message>
        <source>The gateway can&apos;t listen there: {detail}</source>
        <translation>网关无法在那里等待：{detail}</translation>
    </message>
    <message>
        <source>End what uses the port, or take another with --listen.</source>
        <translation>请结束占用端口的程序，或用 --listen 换一个端口。</translation>
    </message>
    <message>
        <source>{detail} has nothing that pushes could be proved with: no token, no merchant.</source>
        <translation>“{detail}”没有可用来验证推送的东西：既没有 Token，也没有商户号。</translation>
    </message>
    <message>
        <source>Give the token and the key: gateway keys --push-token-file FILE --push-key-file FILE</source>
        <translation>请给出 Token 和密钥：gateway keys --push-token-file 文件 --push-key-file 文件</translation>
    </message>
    <message>
        <source>{detail} is no address of a relay: it begins with https://, or is on this computer.</source>
        <translation>{detail} 不是中继地址：应以 https:// 开头，或在本机。</translation>
    </message>
    <message>
        <source>{detail} has no relay.</source>
        <translation>“{detail}”没有设置中继。</translation>
    </message>
    <message>
        <source>Set one up: gateway relay --url https://…</source>
        <translation>请设置：gateway relay --url https://…</translation>
    </message>
    <message>
        <source>The relay at {detail} does not know this computer&apos;s secret.</source>
        <translation>{detail} 的中继不认这台电脑的密钥。</translation>
    </message>
    <message>
        <source>Enter what `gateway relay` prints as RELAY_SECRET there.</source>
        <translation>请把 `gateway relay` 打印的 RELAY_SECRET 填到中继。</translation>
    </message>
    <message>
        <source>The relay answered with status {detail}.</source>
        <translation>中继回答了状态 {detail}。</translation>
    </message>
    <message>
        <source>Look at its log; nothing is lost, it is asked again.</source>
        <translation>请看中继的日志；没有丢失，下次再取。</translation>
    </message>
    <message>
        <source>What lies at the relay is sealed to another key than this data file&apos;s.</source>
        <translation>中继里的内容是用另一把公钥封装的，不是这个数据文件的。</translation>
    </message>
    <message>
        <source>Enter what `gateway relay` prints as RELAY_PUBLIC_KEY there. Nothing was taken away.</source>
        <translation>请把 `gateway relay` 打印的 RELAY_PUBLIC_KEY 填到中继。什么都没有取走。</translation>
    </message>
    <message>
        <source>The relay holds pushes of the entrance {detail}, whose token is not here.</source>
        <translation>中继里有入口 {detail} 的推送，这里却没有它的 Token。</translation>
    </message>
    <message>
        <source>Give it: gateway keys --for …. Nothing was taken away.</source>
        <translation>请补上：gateway keys --for …。什么都没有取走。</translation>
    </message>
    <message>
        <source>That rule is not there any more.</source>
        <translation>这条规则已经不在了。</translation>
    </message>
    <message>
        <source>The rule needs a name of at most 60 characters.</source>
        <translation>规则要有名字，最多 60 个字。</translation>
    </message>
    <message>
        <source>The rule needs at least one word, at most 50, and none of them empty.</source>
        <translation>规则至少要有一个词，最多 50 个，不能为空。</translation>
    </message>
    <message>
        <source>The pattern can&apos;t be read: {detail}</source>
        <translation>正则无法识别：{detail}</translation>
    </message>
    <message>
        <source>Choose at least one channel.</source>
        <translation>至少选一个渠道。</translation>
    </message>
    <message>
        <source>Office hours end after they begin.</source>
        <translation>营业时段的结束要晚于开始。</translation>
    </message>
    <message>
        <source>Only messages are asked twice.</source>
        <translation>只有消息才谈得上问第二遍。</translation>
    </message>
    <message>
        <source>A rule waits ten minutes at most.</source>
        <translation>规则最多延迟十分钟。</translation>
    </message>
    <message>
        <source>WeChat takes one to five answers to a message; an order makes two.</source>
        <translation>一条消息微信接受一到五条回复；下单算两条。</translation>
    </message>
    <message>
        <source>Reply {detail} is not complete.</source>
        <translation>第 {detail} 条回复不完整。</translation>
    </message>
    <message>
        <source>The rules changed meanwhile.</source>
        <translation>规则在这期间有了变化。</translation>
    </message>
    <message>
        <source>Look at their order again.</source>
        <translation>请再看一下顺序。</translation>
    </message>
    <message>
        <source>Rule {detail} can&apos;t be read.</source>
        <translation>规则 {detail} 无法读取。</translation>
    </message>
    <message>
        <source>The snippet “{detail}” is gone, and with it the answer.</source>
        <translation>快捷回复“{detail}”已不在，这条回复发不出。</translation>
    </message>
    <message>
        <source>Choose another one in the rule.</source>
        <translation>请在规则里另选一条。</translation>
    </message>
    <message>
        <source>WeChat Pay is not connected, so a rule could make no order.</source>
        <translation>没有连接微信支付，规则无法下单。</translation>
    </message>
    <message>
        <source>Order {detail} was over before its payment link was sent.</source>
        <translation>订单 {detail} 在付款链接发出前就已结束。</translation>
    </message>
    <message>
        <source>WeCom (企业微信) does not take the access token, also not a new one.</source>
        <translation>企业微信不接受 access_token，新取的也不接受。</translation>
    </message>
    <message>
        <source>Check the corpid and the app&apos;s secret.</source>
        <translation>请检查企业 ID 和应用 Secret。</translation>
    </message>
    <message>
        <source>The secret does not belong to this corporation.</source>
        <translation>Secret 与这个企业不符。</translation>
    </message>
    <message>
        <source>Copy it anew from 企业微信管理后台 → 应用管理 → 自建.</source>
        <translation>请在企业微信管理后台 → 应用管理 → 自建中重新复制。</translation>
    </message>
    <message>
        <source>WeCom does not know this corpid.</source>
        <translation>企业微信不认识这个企业 ID。</translation>
    </message>
    <message>
        <source>Copy it from 企业微信管理后台 → 我的企业 → 企业信息.</source>
        <translation>请在企业微信管理后台 → 我的企业 → 企业信息中复制。</translation>
    </message>
    <message>
        <source>WeCom takes no calls from this computer&apos;s address {found}: it is not among the app&apos;s trusted ones (企业可信IP).</source>
        <translation>企业微信不接受来自本机地址 {found} 的调用：它不在应用的企业可信IP中。</translation>
    </message>
    <message>
        <source>Add {found} in 企业微信管理后台 → 应用管理 → 自建 → 企业可信IP, wait a minute and check again; where the address changes, use a proxy or relay of your own with a fixed one.</source>
        <translation>请在企业微信管理后台 → 应用管理 → 自建 → 企业可信IP 中加入 {found},等一分钟再检查；地址会变的，请用自己的固定地址代理或中转。</translation>
    </message>
    <message>
        <source>This secret does not belong to that app.</source>
        <translation>这个 Secret 不属于该应用。</translation>
    </message>
    <message>
        <source>Copy corpid and secret from the same app.</source>
        <translation>请从同一个应用复制企业 ID 和 Secret。</translation>
    </message>
    <message>
        <source>This is the token of a service provider&apos;s app; only self-built apps work here.</source>
        <translation>这是服务商应用的凭证；这里只能用自建应用。</translation>
    </message>
    <message>
        <source>Create an app under 应用管理 → 自建.</source>
        <translation>请在应用管理 → 自建中创建应用。</translation>
    </message>
    <message>
        <source>The app needs a callback address before this.</source>
        <translation>应用要先设置接收消息服务器 URL。</translation>
    </message>
    <message>
        <source>The app&apos;s trusted domain is not accepted ({code}).</source>
        <translation>应用的可信域名不被接受({code})。</translation>
    </message>
    <message>
        <source>Look at 企业微信管理后台 → 应用管理 → 自建 → 网页授权及JS-SDK.</source>
        <translation>请查看企业微信管理后台 → 应用管理 → 自建 → 网页授权及JS-SDK。</translation>
    </message>
    <message>
        <source>This API is not given to the app.</source>
        <translation>该接口没有授权给这个应用。</translation>
    </message>
    <message>
        <source>Tick the app in 企业微信管理后台 → 微信客服 → API → 可调用接口的应用.</source>
        <translation>请在企业微信管理后台 → 微信客服 → API → 可调用接口的应用中勾选该应用。</translation>
    </message>
    <message>
        <source>WeCom has taken the right back because the app was not used for long.</source>
        <translation>应用长期未使用，企业微信收回了接口权限。</translation>
    </message>
    <message>
        <source>Give it again in 企业微信管理后台.</source>
        <translation>请在企业微信管理后台重新开启。</translation>
    </message>
    <message>
        <source>This account of 微信客服 is not given to the app, or its switch for the API is off.</source>
        <translation>这个微信客服账号没有授权给应用，或 API 开关未打开。</translation>
    </message>
    <message>
        <source>企业微信管理后台 → 微信客服 → API → 通过API管理会话消息: tick the app and choose at least one account.</source>
        <translation>请在企业微信管理后台 → 微信客服 → API → 通过API管理会话消息中勾选应用，并至少选择一个客服账号。</translation>
    </message>
    <message>
        <source>微信客服 is given to another app, or has service persons of its own set in the console.</source>
        <translation>微信客服已交给其他应用，或在后台设置了专属服务。</translation>
    </message>
    <message>
        <source>Change that in 企业微信管理后台 → 微信客服.</source>
        <translation>请在企业微信管理后台 → 微信客服中更改。</translation>
    </message>
    <message>
        <source>微信客服 answers, but none of its accounts is given to this app.</source>
        <translation>微信客服可以访问，但没有任何客服账号授权给这个应用。</translation>
    </message>
    <message>
        <source>The corporation is not certified (认证).</source>
        <translation>企业尚未认证。</translation>
    </message>
    <message>
        <source>Have it certified in 企业微信管理后台.</source>
        <translation>请在企业微信管理后台完成认证。</translation>
    </message>
    <message>
        <source>The member is outside what this app may see.</source>
        <translation>成员不在应用的可见范围内。</translation>
    </message>
    <message>
        <source>Add the member to the app&apos;s visible scope.</source>
        <translation>请把成员加入应用的可见范围。</translation>
    </message>
    <message>
        <source>The member has not proven their name (实名).</source>
        <translation>成员尚未实名。</translation>
    </message>
    <message>
        <source>Do that in 企业微信.</source>
        <translation>请在企业微信中完成实名。</translation>
    </message>
    <message>
        <source>WeCom does not know this member.</source>
        <translation>企业微信不认识这个成员。</translation>
    </message>
    <message>
        <source>No 微信开发者ID is bound to the corporation.</source>
        <translation>企业没有绑定微信开发者ID。</translation>
    </message>
    <message>
        <source>Bind it under 客户联系 → API.</source>
        <translation>请在客户联系 → API 中绑定。</translation>
    </message>
    <message>
        <source>WeCom can&apos;t match this unionid ({code}).</source>
        <translation>企业微信无法匹配这个 unionid({code})。</translation>
    </message>
    <message>
        <source>WeCom was asked too often and refuses for a while.</source>
        <translation>企业微信调用过于频繁，暂时拒绝。</translation>
    </message>
    <message>
        <source>It goes on by itself, more slowly.</source>
        <translation>会自动放慢后继续。</translation>
    </message>
    <message>
        <source>The corporation has as many customers as it may have.</source>
        <translation>企业的客户数已达上限。</translation>
    </message>
    <message>
        <source>A quota of the corporation is used up ({code}).</source>
        <translation>企业的一项额度已用完({code})。</translation>
    </message>
    <message>
        <source>An unverified corporation may receive no more customers in 微信客服.</source>
        <translation>未验证的企业在微信客服中不能再接待更多客户。</translation>
    </message>
    <message>
        <source>Have the corporation verified in 企业微信管理后台.</source>
        <translation>请在企业微信管理后台验证企业。</translation>
    </message>
    <message>
        <source>微信客服 takes no more, or no fewer, accounts.</source>
        <translation>微信客服账号数量超出范围。</translation>
    </message>
    <message>
        <source>This account of 微信客服 is not there any more.</source>
        <translation>这个微信客服账号已不存在。</translation>
    </message>
    <message>
        <source>This account of 微信客服 is banned.</source>
        <translation>这个微信客服账号已被封禁。</translation>
    </message>
    <message>
        <source>Look at the notices in 企业微信管理后台.</source>
        <translation>请查看企业微信管理后台的通知。</translation>
    </message>
    <message>
        <source>A person is answering this customer in 企业微信; meanwhile the program may not speak.</source>
        <translation>有人正在企业微信里接待这位客户，此时程序不能发言。</translation>
    </message>
    <message>
        <source>Answer there, or end the conversation there.</source>
        <translation>请在企业微信中回复，或在那里结束会话。</translation>
    </message>
    <message>
        <source>The conversation has ended; the customer has to write again.</source>
        <translation>会话已结束，要等客户再次来信。</translation>
    </message>
    <message>
        <source>The conversation can&apos;t change that way.</source>
        <translation>会话不能这样变更。</translation>
    </message>
    <message>
        <source>The token of a push is too old.</source>
        <translation>推送的 token 已过期。</translation>
    </message>
    <message>
        <source>微信客服 does not take a message of this kind.</source>
        <translation>微信客服不接受这种消息。</translation>
    </message>
    <message>
        <source>WeCom does not know this customer, or no more.</source>
        <translation>企业微信不认识这位客户，或已不再认识。</translation>
    </message>
    <message>
        <source>WeCom has this file no more; it keeps files for three days.</source>
        <translation>企业微信已没有这个文件；文件只保留三天。</translation>
    </message>
    <message>
        <source>WeCom does not take this tag.</source>
        <translation>企业微信不接受这个标签。</translation>
    </message>
    <message>
        <source>WeCom does not do this ({code}).</source>
        <translation>企业微信不执行此操作({code})。</translation>
    </message>
    <message>
        <source>WeCom is still at it.</source>
        <translation>企业微信还在处理。</translation>
    </message>
    <message>
        <source>Look again in a minute.</source>
        <translation>一分钟后再看。</translation>
    </message>
    <message>
        <source>This group is not there any more.</source>
        <translation>这个群已不存在。</translation>
    </message>
    <message>
        <source>The robot of this group is not there any more, or off.</source>
        <translation>这个群的机器人已不存在或已停用。</translation>
    </message>
    <message>
        <source>WeCom is busy.</source>
        <translation>企业微信繁忙。</translation>
    </message>
    <message>
        <source>WeCom does not understand this call ({code}); that is a fault of this program.</source>
        <translation>企业微信不理解这次调用({code});这是本程序的问题。</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>请反馈。</translation>
    </message>
    <message>
        <source>WeCom answered {code}: {detail}</source>
        <translation>企业微信返回 {code}:{detail}</translation>
    </message>
    <message>
        <source>WeCom&apos;s server is not available (status {status}).</source>
        <translation>企业微信服务器不可用(状态 {status})。</translation>
    </message>
    <message>
        <source>WeCom answered with status {status}.</source>
        <translation>企业微信返回状态 {status}。</translation>
    </message>
    <message>
        <source>What came is no answer of WeCom: {detail}</source>
        <translation>收到的不是企业微信的回答:{detail}</translation>
    </message>
    <message>
        <source>A relay or proxy may stand in between; check it.</source>
        <translation>可能有中转或代理在中间，请检查。</translation>
    </message>
    <message>
        <source>A corpid begins with “ww” or “wx”: {detail}</source>
        <translation>企业 ID 以“ww”或“wx”开头:{detail}</translation>
    </message>
    <message>
        <source>The file does not hold an app&apos;s secret.</source>
        <translation>文件里不是应用的 Secret。</translation>
    </message>
    <message>
        <source>The relay&apos;s address is none.</source>
        <translation>中转地址无效。</translation>
    </message>
    <message>
        <source>Give it as https://HOST.</source>
        <translation>请写成 https://主机。</translation>
    </message>
    <message>
        <source>A file of this kind can&apos;t be sent: {found}. Possible are: {expected}</source>
        <translation>不能发送这种文件:{found}。可以发送:{expected}</translation>
    </message>
    <message>
        <source>The file has {found} bytes; {expected} are possible.</source>
        <translation>文件有 {found} 字节，最多 {expected}。</translation>
    </message>
    <message>
        <source>The corporation of {detail} is not set up: its corpid or its app&apos;s secret is missing.</source>
        <translation>{detail} 的企业微信未设置：缺少企业 ID 或应用 Secret。</translation>
    </message>
    <message>
        <source>Add them: account add … --corpid ID --corp-secret-file FILE</source>
        <translation>请添加:account add … --corpid ID --corp-secret-file FILE</translation>
    </message>
    <message>
        <source>The customer wrote too long ago: WeChat lets nobody answer any more.</source>
        <translation>客户上次来信太久，微信已不允许回复。</translation>
    </message>
    <message>
        <source>Wait until they write again.</source>
        <translation>等客户再次来信。</translation>
    </message>
    <message>
        <source>As many replies were sent as WeChat allows to one message of a customer.</source>
        <translation>对客户这条消息的回复次数已用完。</translation>
    </message>
    <message>
        <source>The text has {found} bytes; WeChat takes {expected}.</source>
        <translation>文字有 {found} 字节，微信最多 {expected}。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in two.</source>
        <translation>请缩短，或分两条发送。</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>没有要发送的内容。</translation>
    </message>
    <message>
        <source>This kind of message can&apos;t be sent over this channel.</source>
        <translation>这个渠道不能发送这种消息。</translation>
    </message>
    <message>
        <source>A link must be a web address: {detail}</source>
        <translation>链接必须是网址:{detail}</translation>
    </message>
    <message>
        <source>The channel over which this customer wrote is not connected.</source>
        <translation>客户来信的渠道没有连接。</translation>
    </message>
    <message>
        <source>Connect it in the settings.</source>
        <translation>请在设置中连接。</translation>
    </message>
    <message>
        <source>There is no conversation {detail}.</source>
        <translation>没有会话 {detail}。</translation>
    </message>
    <message>
        <source>The same words are on their way to this customer; nothing is sent twice.</source>
        <translation>同样的话正在发给这位客户；不会重复发送。</translation>
    </message>
    <message>
        <source>Wait five minutes; then it can&apos;t arrive any more.</source>
        <translation>等五分钟，之后它就不会再到达了。</translation>
    </message>
    <message>
        <source>The program ended while this was being sent; whether it arrived is not known.</source>
        <translation>发送时程序退出了，是否送达未知。</translation>
    </message>
    <message>
        <source>WeChat took the message and could not deliver it.</source>
        <translation>微信接收了消息但没能送达。</translation>
    </message>
    <message>
        <source>The message was not delivered: the account of 微信客服 was deleted.</source>
        <translation>未送达：客服账号已删除。</translation>
    </message>
    <message>
        <source>The message was not delivered: the app is switched off.</source>
        <translation>未送达：应用已关闭。</translation>
    </message>
    <message>
        <source>The message was not delivered: the customer wrote more than 48 hours before.</source>
        <translation>未送达：距客户来信超过 48 小时。</translation>
    </message>
    <message>
        <source>The message was not delivered: the conversation has ended.</source>
        <translation>未送达：会话已结束。</translation>
    </message>
    <message>
        <source>The message was not delivered: it was one more than five.</source>
        <translation>未送达：超过 5 条。</translation>
    </message>
    <message>
        <source>The message was not delivered: no 视频号 is bound.</source>
        <translation>未送达：没有绑定视频号。</translation>
    </message>
    <message>
        <source>The message was not delivered: the corporation is not verified.</source>
        <translation>未送达：主体未验证。</translation>
    </message>
    <message>
        <source>The message was not delivered: no 视频号 is bound and the corporation is not verified.</source>
        <translation>未送达：未绑定视频号且主体未验证。</translation>
    </message>
    <message>
        <source>The message was not delivered: the customer refuses messages.</source>
        <translation>未送达：客户拒收。</translation>
    </message>
    <message>
        <source>A snippet needs a name and a text.</source>
        <translation>快捷回复要有名称和内容。</translation>
    </message>
    <message>
        <source>There is a snippet of that name: {detail}</source>
        <translation>已有同名的快捷回复:{detail}</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is not split by tag: its versions do not go to tags.</source>
        <translation>“{detail}”不是按标签分组：它的版本不发给标签。</translation>
    </message>
    <message>
        <source>Every appointment that the order {detail} paid for has a time already.</source>
        <translation>订单 {detail} 付过的预约都已排好时间。</translation>
    </message>
    <message>
        <source>Move that appointment, or choose another order.</source>
        <translation>请改那次预约的时间，或选择另一笔订单。</translation>
    </message>
    <message>
        <source>The answer has no words.</source>
        <translation>回复还没有内容。</translation>
    </message>
    <message>
        <source>The comment is answered already, and WeChat takes one answer.</source>
        <translation>这条留言已经回复过，微信只允许回复一次。</translation>
    </message>
    <message>
        <source>Take that answer back first.</source>
        <translation>请先删除原来的回复。</translation>
    </message>
    <message>
        <source>The comment has no answer that could be taken back.</source>
        <translation>这条留言没有可以删除的回复。</translation>
    </message>
    <message>
        <source>WeChat does not show the comment any more.</source>
        <translation>微信上已经没有这条留言。</translation>
    </message>
    <message>
        <source>That comment is not known here.</source>
        <translation>这里没有这条留言。</translation>
    </message>
    <message>
        <source>Read the comments again.</source>
        <translation>请重新读取留言。</translation>
    </message>
    <message>
        <source>What was sent about this comment last was not answered yet; nothing is sent twice.</source>
        <translation>这条留言上次的操作还没有收到答复，不会重复发送。</translation>
    </message>
    <message>
        <source>Read the comments in five minutes.</source>
        <translation>请五分钟后读取留言。</translation>
    </message>
    <message>
        <source>What was sent about the comment did not reach WeChat.</source>
        <translation>对这条留言的操作没有送到微信。</translation>
    </message>
    <message>
        <source>Another process receives pushes for this data already (process {detail}).</source>
        <translation>另一个进程正在接收这份数据的推送（进程 {detail}）。</translation>
    </message>
    <message>
        <source>End that one, or switch the gateway off in the window: 设置 → 网关.</source>
        <translation>请结束那个进程，或在窗口中关闭网关：设置 → 网关。</translation>
    </message>
    <message>
        <source>Nobody is known who could confirm it.</source>
        <translation>还不知道由哪位成员确认。</translation>
    </message>
    <message>
        <source>Read the customer groups first.</source>
        <translation>请先读取客户群。</translation>
    </message>
    <message>
        <source>It needs words or something attached.</source>
        <translation>需要文字或附件。</translation>
    </message>
    <message>
        <source>The words are too long: {found}, WeCom takes {expected}.</source>
        <translation>文字过长：{found}，企业微信最多 {expected}。</translation>
    </message>
    <message>
        <source>{found} things are attached; WeCom takes {expected}.</source>
        <translation>已添加 {found} 个附件，企业微信最多 {expected} 个。</translation>
    </message>
    <message>
        <source>A moment takes up to nine pictures or one link.</source>
        <translation>客户朋友圈最多九张图片，或一个链接。</translation>
    </message>
    <message>
        <source>The link needs a title and an address that begins with https://, neither of them too long.</source>
        <translation>链接需要标题和以 https:// 开头的地址，且都不能过长。</translation>
    </message>
    <message>
        <source>The card needs a title of at most 64 bytes, a page and the Mini Program of this account.</source>
        <translation>小程序卡片需要标题（最多 64 字节）、页面路径，且账号已接入小程序。</translation>
    </message>
    <message>
        <source>It needs a picture as its cover.</source>
        <translation>需要一张封面图片。</translation>
    </message>
    <message>
        <source>Nobody would get it.</source>
        <translation>没有接收人。</translation>
    </message>
    <message>
        <source>Choose other receivers.</source>
        <translation>请换一批接收人。</translation>
    </message>
    <message>
        <source>There are {found} receivers; one task takes {expected}.</source>
        <translation>接收人有 {found} 个，一次任务最多 {expected} 个。</translation>
    </message>
    <message>
        <source>{found} of the receivers have had {expected} mass messages this month.</source>
        <translation>有 {found} 个接收人本月已收到 {expected} 条群发。</translation>
    </message>
    <message>
        <source>Leave them out, or wait for the next month.</source>
        <translation>请去掉他们，或等到下个月。</translation>
    </message>
    <message>
        <source>Ten moments were created within a minute; WeCom takes no more.</source>
        <translation>一分钟内已创建 10 条客户朋友圈，企业微信不再接受。</translation>
    </message>
    <message>
        <source>WeCom was asked for this already; nothing is sent twice.</source>
        <translation>这条已提交给企业微信，不会重复发送。</translation>
    </message>
    <message>
        <source>There is no mass message {detail}.</source>
        <translation>没有群发 {detail}。</translation>
    </message>
    <message>
        <source>A picture of this message is not here any more.</source>
        <translation>这条消息的一张图片已不在本机。</translation>
    </message>
    <message>
        <source>WeCom made no task of it: nothing was sent.</source>
        <translation>企业微信没有生成任务：什么也没有发出。</translation>
    </message>
    <message>
        <source>Write it once more.</source>
        <translation>请重新写一条。</translation>
    </message>
    <message>
        <source>Nothing of this waits to be confirmed or sent.</source>
        <translation>这条没有待确认或待发送的部分。</translation>
    </message>
    <message>
        <source>Three reminders in 24 hours are all that WeCom takes.</source>
        <translation>24 小时内最多提醒 3 次。</translation>
    </message>
    <message>
        <source>This customer group is not known here.</source>
        <translation>本机没有这个客户群。</translation>
    </message>
    <message>
        <source>There is no such code for joining groups.</source>
        <translation>没有这个入群二维码。</translation>
    </message>
    <message>
        <source>Another code has this key already.</source>
        <translation>已有二维码使用这个标识。</translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>The code needs a word for what it stands for.</source>
        <translation>请填写二维码的来源。</translation>
    </message>
    <message>
        <source>What the code stands for has {found} characters; {expected} are possible.</source>
        <translation>来源有 {found} 个字，最多 {expected} 个。</translation>
    </message>
    <message>
        <source>The code needs a group that people join.</source>
        <translation>请选择要加入的群。</translation>
    </message>
    <message>
        <source>A code takes {expected} groups; {found} are chosen.</source>
        <translation>一个二维码最多对应 {expected} 个群，已选 {found} 个。</translation>
    </message>
    <message>
        <source>New groups need a name of at most {expected} characters.</source>
        <translation>新群需要群名，最多 {expected} 个字。</translation>
    </message>
    <message>
        <source>WeCom has told no address of this code&apos;s picture.</source>
        <translation>企业微信没有给出这个二维码的图片地址。</translation>
    </message>
    <message>
        <source>The address of this code&apos;s picture is none that may be asked.</source>
        <translation>这个二维码的图片地址不可访问。</translation>
    </message>
    <message>
        <source>What came is no picture of a code.</source>
        <translation>返回的内容不是二维码图片。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>This is no address of a robot.</source>
        <translation>这不是机器人的 Webhook 地址。</translation>
    </message>
    <message>
        <source>It begins with https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=</source>
        <translation>地址以 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key= 开头</translation>
    </message>
    <message>
        <source>No robot is set up.</source>
        <translation>还没有设置机器人。</translation>
    </message>
    <message>
        <source>Paste its address first.</source>
        <translation>请先粘贴它的地址。</translation>
    </message>
    <message>
        <source>WeChat would refuse this menu, so nothing was sent.</source>
        <translation>微信不会接受这个菜单，所以没有发送。</translation>
    </message>
    <message>
        <source>Mend what stands under the button&apos;s fields.</source>
        <translation>请按菜单下方的提示修改。</translation>
    </message>
    <message>
        <source>The menu that was sent last was not answered yet; nothing is sent twice.</source>
        <translation>上次发布还没有收到答复，不会重复发送。</translation>
    </message>
    <message>
        <source>Read the menu at WeChat in five minutes.</source>
        <translation>请五分钟后读取微信上的菜单。</translation>
    </message>
    <message>
        <source>The menu did not reach WeChat, which shows another one.</source>
        <translation>菜单没有送到微信，微信上是另一个。</translation>
    </message>
    <message>
        <source>Publish it again.</source>
        <translation>请再发布一次。</translation>
    </message>
    <message>
        <source>That time is over.</source>
        <translation>这个时间已经过去。</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>请选晚一点的时间。</translation>
    </message>
    <message>
        <source>That plan is done, or under way.</source>
        <translation>这个定时已完成或正在进行。</translation>
    </message>
    <message>
        <source>That version of the menu is not there.</source>
        <translation>没有这个版本的菜单。</translation>
    </message>
    <message>
        <source>WeChat lets nothing more be said to this person for now.</source>
        <translation>微信目前不允许再给此人发送消息。</translation>
    </message>
    <message>
        <source>Keep the text and wait until they write again: each message of theirs may be answered five times.</source>
        <translation>保留这段文字，等对方再次来信：对方每发一条消息，最多可回复五条。</translation>
    </message>
    <message>
        <source>This person has accepted no message by that template that is left, or refused it since.</source>
        <translation>该用户对这个模板没有剩余的订阅次数，或后来拒绝了。</translation>
    </message>
    <message>
        <source>Wait until the template is accepted again.</source>
        <translation>等用户再次同意后再发。</translation>
    </message>
    <message>
        <source>The account that this goes over is not connected.</source>
        <translation>对应的账号没有接入。</translation>
    </message>
    <message>
        <source>The last message by this template to this person is on its way, or nobody knows what became of it.</source>
        <translation>上一条给该用户的同模板消息还在途中，或结果未知。</translation>
    </message>
    <message>
        <source>Wait five minutes.</source>
        <translation>请等五分钟。</translation>
    </message>
    <message>
        <source>An acceptance that is entered needs a reason of 1 to 100 characters.</source>
        <translation>手工登记须写依据,1 到 100 个字。</translation>
    </message>
    <message>
        <source>Say why it is known: where and when it was accepted.</source>
        <translation>写明何时何地同意的。</translation>
    </message>
    <message>
        <source>1 to 100 messages may be entered at once.</source>
        <translation>一次可登记 1 到 100 条。</translation>
    </message>
    <message>
        <source>Account, openid and template are all needed.</source>
        <translation>账号、openid、模板都要填。</translation>
    </message>
    <message>
        <source>The acceptance lies in the future.</source>
        <translation>同意时间在未来。</translation>
    </message>
    <message>
        <source>Correct its time.</source>
        <translation>请改正时间。</translation>
    </message>
    <message>
        <source>This entry is not there any more.</source>
        <translation>这条记录已不存在。</translation>
    </message>
    <message>
        <source>The column {column} is missing.</source>
        <translation>缺少列 {column}。</translation>
    </message>
    <message>
        <source>Needed are openid, template_id and accepted_at.</source>
        <translation>需要 openid、template_id、accepted_at。</translation>
    </message>
    <message>
        <source>Line {line}: “{found}” can&apos;t stand in the column {column}.</source>
        <translation>第 {line} 行：列 {column} 不能是“{found}”。</translation>
    </message>
    <message>
        <source>Times look like 2026-11-01T10:00:00+08:00, counts are 1 to 100.</source>
        <translation>时间写作 2026-11-01T10:00:00+08:00，条数为 1 到 100。</translation>
    </message>
    <message>
        <source>The template&apos;s field {column} is empty.</source>
        <translation>模板字段 {column} 为空。</translation>
    </message>
    <message>
        <source>WeChat wants every field of a template.</source>
        <translation>微信要求模板的每个字段都填。</translation>
    </message>
    <message>
        <source>The template&apos;s field {column} has {found} characters; at most {expected} fit.</source>
        <translation>模板字段 {column} 有 {found} 个字，最多 {expected} 个。</translation>
    </message>
    <message>
        <source>“{found}” is not what WeChat takes in the field {column}.</source>
        <translation>字段 {column} 不接受“{found}”。</translation>
    </message>
    <message>
        <source>The beginning of the field&apos;s name says its type: time, date, amount, number, phrase …</source>
        <translation>字段名开头就是类型:time、date、amount、number、phrase 等。</translation>
    </message>
    <message>
        <source>“{found}” at character {line} of the field {column} is advertising, which templates may not carry.</source>
        <translation>字段 {column} 第 {line} 个字处的“{found}”属于营销内容，模板消息不允许。</translation>
    </message>
    <message>
        <source>Say only what the person asked to be told.</source>
        <translation>只写用户订阅的事项。</translation>
    </message>
    <message>
        <source>A group needs a name of 1 to 40 characters.</source>
        <translation>群名称须为 1 到 40 个字。</translation>
    </message>
    <message>
        <source>There is neither a text nor a picture.</source>
        <translation>既没有文案也没有图片。</translation>
    </message>
    <message>
        <source>The text has {detail} characters; at most 2,000 fit.</source>
        <translation>文案有 {detail} 个字，最多 2000 个。</translation>
    </message>
    <message>
        <source>WeChat takes nine pictures at most.</source>
        <translation>微信最多发九张图。</translation>
    </message>
    <message>
        <source>This post is not on the board any more.</source>
        <translation>这条已不在手发板上。</translation>
    </message>
    <message>
        <source>A campaign needs a name of 1 to 40 characters.</source>
        <translation>触达名称须为 1 到 40 个字。</translation>
    </message>
    <message>
        <source>A campaign needs a text of 1 to 600 characters; this one has {found}.</source>
        <translation>触达文案须为 1 到 600 个字，现在是 {found} 个。</translation>
    </message>
    <message>
        <source>No channel is chosen.</source>
        <translation>没有选择渠道。</translation>
    </message>
    <message>
        <source>At most half may be held out.</source>
        <translation>对照组最多一半。</translation>
    </message>
    <message>
        <source>Orders may count for 1 to 90 days.</source>
        <translation>观察天数为 1 到 90 天。</translation>
    </message>
    <message>
        <source>{链接} has no value in a campaign.</source>
        <translation>触达里的 {链接} 没有内容可填。</translation>
    </message>
    <message>
        <source>Write the address itself.</source>
        <translation>请直接写出链接。</translation>
    </message>
    <message>
        <source>Nobody of this segment can be written to over a lawful channel now.</source>
        <translation>这个分群现在没有人可以通过合规渠道触达。</translation>
    </message>
    <message>
        <source>Look at the reasons beside each channel.</source>
        <translation>请看各渠道旁的原因。</translation>
    </message>
    <message>
        <source>The campaign was begun; what was decided can&apos;t be changed.</source>
        <translation>触达已开始，内容不能再改。</translation>
    </message>
    <message>
        <source>The campaign is not being sent.</source>
        <translation>触达不在发送中。</translation>
    </message>
    <message>
        <source>This person is not to be written to any more.</source>
        <translation>此人不再需要联系。</translation>
    </message>
    <message>
        <source>The campaign is not there any more.</source>
        <translation>触达已不存在。</translation>
    </message>
    <message>
        <source>This person is not part of the campaign.</source>
        <translation>此人不在这次触达里。</translation>
    </message>
    <message>
        <source>The account&apos;s mass sends of this period were used up meanwhile.</source>
        <translation>账号本期的群发次数在此期间已用完。</translation>
    </message>
    <message>
        <source>WeChat did not give this follower the campaign&apos;s tag.</source>
        <translation>微信没能给这位粉丝打上本次触达的标签。</translation>
    </message>
    <message>
        <source>No answer came to the mass send, and WeChat does not remember it any more.</source>
        <translation>群发没有收到结果，微信也已不记得这次请求。</translation>
    </message>
    <message>
        <source>Look in WeChat&apos;s backend whether it was sent.</source>
        <translation>请到公众平台后台查看是否已发出。</translation>
    </message>
    <message>
        <source>The campaign was not begun.</source>
        <translation>触达还没有开始。</translation>
    </message>
    <message>
        <source>Reply {detail} names a product, an amount, a link or an order and makes none: a hole would be sent.</source>
        <translation>第 {detail} 条回复提到了商品、金额、链接或订单，却不下单：发出去会缺一块。</translation>
    </message>
    <message>
        <source>Take {商品} {金额} {链接} {订单} out, or choose “order” as its kind.</source>
        <translation>去掉 {商品} {金额} {链接} {订单}，或把这条回复的类型改为“下单”。</translation>
    </message>
    <message>
        <source>The snippet “{detail}” has a place that a rule can&apos;t fill in.</source>
        <translation>快捷回复“{detail}”里有规则无法填写的位置。</translation>
    </message>
    <message>
        <source>Choose another one in the rule, or take {链接} and {订单} out of the snippet.</source>
        <translation>在规则里换一条，或去掉快捷回复里的 {链接} 和 {订单}。</translation>
    </message>
    <message>
        <source>It was too late for the answer to WeChat&apos;s push; it was said as a message instead.</source>
        <translation>来不及在微信推送的响应里回复，已改为客服消息发送。</translation>
    </message>
    <message>
        <source>Nothing was typed of the new customer.</source>
        <translation>新客户什么都没有填写。</translation>
    </message>
    <message>
        <source>Type a name, a phone number or a note.</source>
        <translation>请填写姓名、手机号或备注。</translation>
    </message>
    <message>
        <source>“{detail}” can&apos;t be read as a phone number.</source>
        <translation>“{detail}”不是能识别的手机号。</translation>
    </message>
    <message>
        <source>Type eleven digits, or the country in front: +81 …</source>
        <translation>请输入 11 位数字，或在前面加国家代码：+81 …</translation>
    </message>
    <message>
        <source>Customer {detail} has this phone number already.</source>
        <translation>客户 {detail} 已有这个手机号。</translation>
    </message>
    <message>
        <source>Search for the number in the list of customers.</source>
        <translation>请在客户列表中搜索这个号码。</translation>
    </message>
    <message>
        <source>At the planned end nobody could be tested yet.</source>
        <translation>到计划结束时，还没有人能参与检验。</translation>
    </message>
    <message>
        <source>What people do counts for {detail} days after they saw their version: plan more days than that.</source>
        <translation>每个人看到版本后 {detail} 天内的行为都计入：计划天数要多于这个天数。</translation>
    </message>
    <message>
        <source>It needs day, arm, exposures and conversions, for money also revenue_fen and revenue_fen_squares (the squares of what each buyer spent, added up); source may be there.</source>
        <translation>需要 day、arm、exposures、conversions；比较成交额时还需要 revenue_fen 和 revenue_fen_squares（每位买家消费额的平方之和）；source 可有可无。</translation>
    </message>
    <message>
        <source>Only the sum of the money is given ({found} {column}).</source>
        <translation>只有成交总额（{found} {column}）。</translation>
    </message>
    <message>
        <source>Give what each buyer spent, or in a file revenue_fen_squares: by a sum alone money can&apos;t be compared.</source>
        <translation>请录入每位买家的消费额，或在文件中提供 revenue_fen_squares：只有总额无法比较。</translation>
    </message>
    <message>
        <source>On {found} it was version {expected}&apos;s turn, not {column}&apos;s.</source>
        <translation>{found} 轮到的是版本 {expected}，不是 {column}。</translation>
    </message>
    <message>
        <source>Days are drawn: each counts for the version that was shown on it. Enter it for {expected}.</source>
        <translation>日期是抽签决定的，每天只计入当天展示的版本。请录入到 {expected}。</translation>
    </message>
    <message>
        <source>WeChat had this file no longer when it was asked for.</source>
        <translation>去取这个文件时，微信已经没有它了。</translation>
    </message>
    <message>
        <source>WeChat keeps it for three days; ask the customer for it again.</source>
        <translation>微信只保存三天；请顾客再发一次。</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there: {detail}</source>
        <translation>文件写不到那里：{detail}</translation>
    </message>
    <message>
        <source>Choose another folder, or make room, and save it again.</source>
        <translation>换一个文件夹，或腾出空间后再保存一次。</translation>
    </message>
    <message>
        <source>Take fewer days, or compare the files, whatever their size: yiren-cli reconcile --bill FILE --orders FILE</source>
        <translation>请减少天数，或直接核对文件（大小不限）：yiren-cli reconcile --bill 文件 --orders 文件</translation>
    </message>
    <message>
        <source>The bill {file} has neither rows nor a summary: it was cut off.</source>
        <translation>账单 {file} 既没有明细也没有汇总：文件不完整。</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>请重新下载。</translation>
    </message>
    <message>
        <source>A proxy may change it; try another network. If it stays so, please report this.</source>
        <translation>可能是代理改动了请求，换个网络再试；若仍如此，请反馈给我们。</translation>
    </message>
    <message>
        <source>No APIv3 key is set for this merchant number at WeChat Pay.</source>
        <translation>这个商户号在微信支付还没有设置 APIv3 密钥。</translation>
    </message>
    <message>
        <source>Set one at pay.weixin.qq.com: account centre, API security; then set the account up with it here.</source>
        <translation>请到商户平台（pay.weixin.qq.com）“账户中心 → API安全”设置，再在这里的账号里填上。</translation>
    </message>
    <message>
        <source>Look under which merchant number it was made, and ask with that account.</source>
        <translation>看看订单属于哪个商户号，用那个账号查询。</translation>
    </message>
    <message>
        <source>Please report this; the same again will be refused again.</source>
        <translation>请反馈给我们；原样再试仍会被拒绝。</translation>
    </message>
    <message>
        <source>Change what it says there; the same again will be refused again.</source>
        <translation>请按提示修改；原样再试仍会被拒绝。</translation>
    </message>
    <message>
        <source>Compare the number. If asking for the order ended without an answer, repeat it with the same number and the same values.</source>
        <translation>请核对单号。若下单时没有收到应答，请用同一单号、同样的内容再下一次。</translation>
    </message>
    <message>
        <source>Query it. If nobody paid, it closes by itself within seven days.</source>
        <translation>请查询这笔订单；若无人付款，七天内会自动关闭。</translation>
    </message>
    <message>
        <source>Take payment by QR code, or name the payer&apos;s openid.</source>
        <translation>改用扫码支付（Native），或填上付款人的 openid。</translation>
    </message>
    <message>
        <source>Take the payer&apos;s openid under the appid that the order is made with.</source>
        <translation>请用付款人在下单所用 appid 下的 openid。</translation>
    </message>
    <message>
        <source>Look at pay.weixin.qq.com which limit it is; until it is lifted the same will be refused again.</source>
        <translation>请到商户平台（pay.weixin.qq.com）查看是哪项限制；解除之前再试仍会被拒绝。</translation>
    </message>
    <message>
        <source>Query the order first; then do what the message asks for.</source>
        <translation>请先查询订单，再按提示处理。</translation>
    </message>
    <message>
        <source>Look at pay.weixin.qq.com what is wrong with the account; ask again when that is mended.</source>
        <translation>请到商户平台（pay.weixin.qq.com）查看账户有什么问题，处理好后再试。</translation>
    </message>
    <message>
        <source>Compare the number. A refund that is not there was not accepted: repeat it with the same number and the same values.</source>
        <translation>请核对单号。查不到的退款就是没有受理：请用同一退款单号、同样的内容再申请一次。</translation>
    </message>
    <message>
        <source>Nothing is to be done: the day counts as one without business.</source>
        <translation>无需处理：这一天按没有交易记。</translation>
    </message>
    <message>
        <source>The bills of these days have {detail} rows, more than fit into this computer&apos;s memory at once.</source>
        <translation>这些天的账单共有 {detail} 行，超过这台电脑的内存一次能容纳的数量。</translation>
    </message>
    <message>
        <source>Something answers at {detail}, but it is no relay.</source>
        <translation>{detail} 有回应，但那不是中继。</translation>
    </message>
    <message>
        <source>Look whether the address is whole and whether relay.mjs runs there.</source>
        <translation>请检查地址是否完整、relay.mjs 是否在那里运行。</translation>
    </message>
    <message>
        <source>{detail} can&apos;t be written.</source>
        <translation>{detail} 写不进去。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>A task is of that day or of one within a year.</source>
        <translation>待办的日期是当天或一年之内。</translation>
    </message>
    <message>
        <source>Choose what it needs: words of at most 2048 bytes, a product, a snippet, a whole address (https://…), a picture, a file.</source>
        <translation>请补全：不超过 2048 字节的文字、商品、快捷回复、完整地址（https://…）、图片或文件。</translation>
    </message>
    <message>
        <source>Reply {detail} has a file that WeChat does not take: at most 20 MB, and not empty.</source>
        <translation>第 {detail} 条回复的文件微信不收：不能是空的，最大 20 MB。</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>请换一个小一些的。</translation>
    </message>
    <message>
        <source>Reply {detail} has a voice that WeChat does not take: AMR or MP3, at most 60 seconds and 2 MB.</source>
        <translation>第 {detail} 条回复的语音微信不收：只收 AMR 或 MP3，最长 60 秒，最大 2 MB。</translation>
    </message>
    <message>
        <source>Choose another recording.</source>
        <translation>请换一段录音。</translation>
    </message>
    <message>
        <source>The file of the reply is not in the data file any more, and with it the answer.</source>
        <translation>回复用的文件已不在数据文件里，这条回复没有发出。</translation>
    </message>
    <message>
        <source>Choose it again in the rule.</source>
        <translation>请在规则里重新选择。</translation>
    </message>
    <message>
        <source>The bank&apos;s row needs a day, an amount and the bank&apos;s number: {detail}</source>
        <translation>银行流水需要日期、金额和流水号：{detail}</translation>
    </message>
    <message>
        <source>Add --bank-date DAY --bank-fen N --bank-reference TEXT, as they stand in the bank&apos;s statement.</source>
        <translation>请加上 --bank-date 日期 --bank-fen 分 --bank-reference 流水号，与银行流水一致。</translation>
    </message>
    <message>
        <source>The bank&apos;s row has another amount than the movement: {detail}</source>
        <translation>银行流水的金额与这笔资金变动不一致：{detail}</translation>
    </message>
    <message>
        <source>Look for the row with the same amount; if there is none, accept the movement with a reason.</source>
        <translation>请找金额相同的那一笔；如果没有，请写明原因接受这笔变动。</translation>
    </message>
    <message>
        <source>This row of the bank is matched with another movement already: {detail}</source>
        <translation>这笔银行流水已与另一笔资金变动核对：{detail}</translation>
    </message>
    <message>
        <source>Look for the other row in the bank&apos;s statement, or take the earlier match back first.</source>
        <translation>请在银行流水中找另一笔，或先撤回之前的核对。</translation>
    </message>
    <message>
        <source>Fetch the fund bills of these days with: sync bills --from DAY --to DAY, or import their files.</source>
        <translation>用 sync bills --from 日期 --to 日期 获取这些天的资金账单，或导入账单文件。</translation>
    </message>
    <message>
        <source>Between other days the trade bill is not here: {detail}</source>
        <translation>前后都有交易账单，但缺少这些天的：{detail}</translation>
    </message>
    <message>
        <source>Fetch them with: sync bills --from DAY --to DAY, or import their files. Of a day without trades WeChat says so when it is asked.</source>
        <translation>用 sync bills --from 日期 --to 日期 获取，或导入账单文件。没有交易的日子，微信会在查询时说明。</translation>
    </message>
    <message>
        <source>Between other days the fund bill is not here: {detail}</source>
        <translation>前后都有资金账单，但缺少这些天的：{detail}</translation>
    </message>
    <message>
        <source>Fetch them with: sync bills --from DAY --to DAY, or import their files.</source>
        <translation>用 sync bills --from 日期 --to 日期 获取，或导入账单文件。</translation>
    </message>
    <message>
        <source>Fill in its address in the settings.</source>
        <translation>请在设置里填写中继地址。</translation>
    </message>
    <message>
        <source>Enter RELAY_SECRET of relay.env there; the settings write that file.</source>
        <translation>请把 relay.env 里的 RELAY_SECRET 填到中继上；这个文件由设置写出。</translation>
    </message>
    <message>
        <source>Enter RELAY_PUBLIC_KEY of relay.env there; the settings write that file. Nothing was taken away.</source>
        <translation>请把 relay.env 里的 RELAY_PUBLIC_KEY 填到中继上；这个文件由设置写出。中继上的内容没有动。</translation>
    </message>
    <message>
        <source>Fill in its keys in the settings. Nothing was taken away.</source>
        <translation>请在设置里填写这个入口的 Token 与密钥。中继上的内容没有动。</translation>
    </message>
    <message>
        <source>Fill in the token and the key in the settings.</source>
        <translation>请在设置里填写 Token 与 EncodingAESKey。</translation>
    </message>
    <message>
        <source>Fill them in as they stand in the bank&apos;s statement.</source>
        <translation>请按银行流水填写。</translation>
    </message>
    <message>
        <source>Who belongs to &quot;{detail}&quot; changes with what is counted here.</source>
        <translation>谁属于“{detail}”，会随着这里统计的行为而改变。</translation>
    </message>
    <message>
        <source>Give those people a tag first, and choose a segment of that tag.</source>
        <translation>请先给这些人打上标签，再选择该标签的人群。</translation>
    </message>
    <message>
        <source>What came at {detail} is not signed with the token that is kept here; it is not let in.</source>
        <translation>{detail} 收到的推送与这里保存的 Token 对不上,未予收下。</translation>
    </message>
    <message>
        <source>Compare the token with the one at WeChat. If they are the same, a stranger sent it.</source>
        <translation>请与微信后台的 Token 核对;若一致,就是陌生人发来的。</translation>
    </message>
    <message>
        <source>WeChat seals what it sends to {detail}, and its EncodingAESKey is not here; nothing of it can be read.</source>
        <translation>微信发往 {detail} 的推送是加密的,这里没有 EncodingAESKey,无法读取。</translation>
    </message>
    <message>
        <source>Give the EncodingAESKey that stands at WeChat beside the token.</source>
        <translation>请填入微信后台 Token 旁边的 EncodingAESKey。</translation>
    </message>
    <message>
        <source>What came at {detail} is sealed with another EncodingAESKey than the one that is kept here; it can&apos;t be read.</source>
        <translation>{detail} 收到的推送用的是另一个 EncodingAESKey,与这里保存的不同,无法读取。</translation>
    </message>
    <message>
        <source>Copy the EncodingAESKey from WeChat again.</source>
        <translation>请从微信后台重新复制 EncodingAESKey。</translation>
    </message>
    <message>
        <source>What came at {detail} was not sealed, although an EncodingAESKey is kept here; it is not let in.</source>
        <translation>这里保存了 EncodingAESKey,但 {detail} 收到的推送没有加密,未予收下。</translation>
    </message>
    <message>
        <source>Choose the secure mode (安全模式) at WeChat, where the address of the pushes is entered.</source>
        <translation>请在微信后台填写推送地址的地方选择安全模式。</translation>
    </message>
    <message>
        <source>What came at {detail} is meant for another AppID or corpid than this account&apos;s; it is not let in.</source>
        <translation>{detail} 收到的推送是发给别的 AppID 或企业 ID 的,未予收下。</translation>
    </message>
    <message>
        <source>Compare the AppID or corpid with the one at WeChat.</source>
        <translation>请与微信后台的 AppID 或企业 ID 核对。</translation>
    </message>
    <message>
        <source>What came at {detail} is not signed with WeChat Pay&apos;s key that is kept here; it is not let in.</source>
        <translation>{detail} 收到的通知与这里保存的微信支付公钥对不上,未予收下。</translation>
    </message>
    <message>
        <source>Compare WeChat Pay&apos;s public key with the one in 商户平台. If they are the same, a stranger sent it.</source>
        <translation>请与商户平台的微信支付公钥核对;若一致,就是陌生人发来的。</translation>
    </message>
    <message>
        <source>The time of what came at {detail} is far from this computer&apos;s clock; it is not let in.</source>
        <translation>{detail} 收到的推送,时间与本机时钟相差太多,未予收下。</translation>
    </message>
    <message>
        <source>The relay at {detail} is of an earlier version and can&apos;t pass over what has to wait there.</source>
        <translation>{detail} 上的中继是旧版本,无法跳过需要留在那里的推送。</translation>
    </message>
    <message>
        <source>Put the relay.mjs of this version there. Nothing was taken away.</source>
        <translation>请换上本版本的 relay.mjs;什么都没有取走。</translation>
    </message>
    <message>
        <source>A refund can&apos;t go from its state to this one; nothing was written.</source>
        <translation>退款状态不能这样变更，未写入任何内容。</translation>
    </message>
    <message>
        <source>The reader does not follow the official account any more: WeChat lets nobody write.</source>
        <translation>对方已取消关注公众号,微信不允许再发消息。</translation>
    </message>
    <message>
        <source>Wait until they follow again.</source>
        <translation>等对方重新关注。</translation>
    </message>
    <message>
        <source>WeChat lets only verified official accounts answer from other programs.</source>
        <translation>微信只允许已认证的公众号通过其他程序回复。</translation>
    </message>
    <message>
        <source>Answer in WeChat&apos;s own backend.</source>
        <translation>请在公众号后台回复。</translation>
    </message>
    <message>
        <source>Reply {detail} has a video that WeChat does not take: MP4, at most 10 MB.</source>
        <translation>第 {detail} 条回复的视频微信不收：只收 MP4，最大 10 MB。</translation>
    </message>
    <message>
        <source>Reply {detail} has more beside its video than WeChat takes: a title of 32 characters, words of 120, a cover of 64 KB as JPEG.</source>
        <translation>第 {detail} 条回复的视频附带的内容超出微信的限制：标题最多 32 个字，描述最多 120 个字，封面为 64 KB 以内的 JPEG。</translation>
    </message>
    <message>
        <source>WeChat takes a video as MP4 of at most 10 MB.</source>
        <translation>微信只收 10 MB 以内的 MP4 视频。</translation>
    </message>
    <message>
        <source>Make it smaller or shorter, or save it as MP4.</source>
        <translation>请把视频压缩或剪短，或另存为 MP4。</translation>
    </message>
    <message>
        <source>The video has more beside it than WeChat takes: a title of 32 characters, words of 120, a cover of 64 KB as JPEG.</source>
        <translation>视频附带的内容超出微信的限制：标题最多 32 个字，描述最多 120 个字，封面为 64 KB 以内的 JPEG。</translation>
    </message>
    <message>
        <source>Shorten it, or choose another cover.</source>
        <translation>请缩短文字，或换一张封面。</translation>
    </message>
</context>
<context>
    <name>Shipping</name>
    <message>
        <source>Payer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Frozen, ¥</source>
        <translation>冻结（¥）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Same city</source>
        <translation>同城配送</translation>
    </message>
    <message>
        <source>Virtual</source>
        <comment>goods without a parcel</comment>
        <translation>虚拟商品</translation>
    </message>
    <message>
        <source>Self pick-up</source>
        <translation>到店自提</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>提交中</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>缺快递单号</translation>
    </message>
    <message>
        <source>No such order waits</source>
        <translation>没有这个待发订单</translation>
    </message>
    <message>
        <source>Shipped already</source>
        <translation>已经发货</translation>
    </message>
    <message>
        <source>Being sent already</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Partly shipped: ship the rest by itself</source>
        <translation>已部分发货，其余请单独发</translation>
    </message>
    <message>
        <source>Stands in an earlier line</source>
        <translation>与前面的行重复</translation>
    </message>
    <message>
        <source>WeChat does not know the express company</source>
        <translation>微信没有这家快递公司</translation>
    </message>
    <message>
        <source>Choose the express company.</source>
        <translation>请选择快递公司。</translation>
    </message>
    <message>
        <source>Type the tracking number.</source>
        <translation>请填写快递单号。</translation>
    </message>
    <message>
        <source>Say what is in it.</source>
        <translation>请填写商品说明。</translation>
    </message>
    <message>
        <source>SF Express wants a phone number.</source>
        <translation>顺丰需要一个电话号码。</translation>
    </message>
</context>
<context>
    <name>SolarTerm</name>
    <message>
        <source>Minor Cold</source>
        <translation>小寒</translation>
    </message>
    <message>
        <source>Major Cold</source>
        <translation>大寒</translation>
    </message>
    <message>
        <source>Start of Spring</source>
        <translation>立春</translation>
    </message>
    <message>
        <source>Rain Water</source>
        <translation>雨水</translation>
    </message>
    <message>
        <source>Awakening of Insects</source>
        <translation>惊蛰</translation>
    </message>
    <message>
        <source>Spring Equinox</source>
        <translation>春分</translation>
    </message>
    <message>
        <source>Pure Brightness</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Grain Rain</source>
        <translation>谷雨</translation>
    </message>
    <message>
        <source>Start of Summer</source>
        <translation>立夏</translation>
    </message>
    <message>
        <source>Grain Buds</source>
        <translation>小满</translation>
    </message>
    <message>
        <source>Grain in Ear</source>
        <translation>芒种</translation>
    </message>
    <message>
        <source>Summer Solstice</source>
        <translation>夏至</translation>
    </message>
    <message>
        <source>Minor Heat</source>
        <translation>小暑</translation>
    </message>
    <message>
        <source>Major Heat</source>
        <translation>大暑</translation>
    </message>
    <message>
        <source>Start of Autumn</source>
        <translation>立秋</translation>
    </message>
    <message>
        <source>End of Heat</source>
        <translation>处暑</translation>
    </message>
    <message>
        <source>White Dew</source>
        <translation>白露</translation>
    </message>
    <message>
        <source>Autumn Equinox</source>
        <translation>秋分</translation>
    </message>
    <message>
        <source>Cold Dew</source>
        <translation>寒露</translation>
    </message>
    <message>
        <source>Frost&apos;s Descent</source>
        <translation>霜降</translation>
    </message>
    <message>
        <source>Start of Winter</source>
        <translation>立冬</translation>
    </message>
    <message>
        <source>Minor Snow</source>
        <translation>小雪</translation>
    </message>
    <message>
        <source>Major Snow</source>
        <translation>大雪</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
</context>
<context>
    <name>Subscriptions</name>
    <message>
        <source>Person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>May still be sent</source>
        <translation>还能发</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>网络不通</translation>
    </message>
    <message>
        <source>WeChat Pay does not answer</source>
        <translation>微信支付没有回应</translation>
    </message>
    <message>
        <source>WeChat Pay asks to wait</source>
        <translation>微信支付要求稍候</translation>
    </message>
    <message>
        <source>WeChat Pay is still making them</source>
        <translation>微信还在制作账单</translation>
    </message>
    <message>
        <source>something is wrong with the keys</source>
        <translation>密钥不对</translation>
    </message>
    <message>
        <source>they can&apos;t be stored</source>
        <translation>存不下来</translation>
    </message>
    <message>
        <source>a day is being closed</source>
        <translation>正在日结</translation>
    </message>
    <message>
        <source>WeChat Pay refused</source>
        <translation>微信支付拒绝了</translation>
    </message>
    <message>
        <source>Bills could not be fetched: %1</source>
        <translation>账单获取失败：%1</translation>
    </message>
    <message>
        <source>Bills could not be fetched: %1; again in %2 min</source>
        <translation>账单获取失败：%1，%2 分钟后再试</translation>
    </message>
    <message>
        <source>Nothing is lost: what is missing is fetched later.</source>
        <translation>不会丢失：缺的账单以后会补上。</translation>
    </message>
    <message>
        <source>Newest bills received: %1</source>
        <translation>最近一次收到账单：%1</translation>
    </message>
    <message>
        <source>Each morning after 10:00 WeChat Pay has the bills of the day before; they are fetched by themselves.</source>
        <translation>每天上午 10:00 后，微信支付才有前一天的账单，届时会自动获取。</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Not connected to WeChat Pay</source>
        <translation>未连接微信支付</translation>
    </message>
    <message>
        <source>Looking which bills are here …</source>
        <translation>正在查看已有的账单…</translation>
    </message>
    <message>
        <source>Fetching the bills of %1 …</source>
        <translation>正在获取 %1 的账单…</translation>
    </message>
    <message numerus="yes">
        <source>The keys are not open: bills of %n day(s) wait</source>
        <translation>
            <numerusform>密钥未解锁，有 %n 天的账单待获取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bills of %n day(s) are not fetched yet</source>
        <translation>
            <numerusform>有 %n 天的账单还没获取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About to fetch the bills of %n day(s)</source>
        <translation>
            <numerusform>即将获取 %n 天的账单</numerusform>
        </translation>
    </message>
    <message>
        <source>The bills of %1 come after 10:00</source>
        <translation>%1 的账单 10:00 后才有</translation>
    </message>
    <message>
        <source>Synced up to %1 · %2</source>
        <translation>已同步到 %1 · %2</translation>
    </message>
    <message>
        <source>Synced up to %1</source>
        <translation>已同步到 %1</translation>
    </message>
    <message>
        <source>WeChat Pay gives out bills of the last three months; once fetched they stay here for good.</source>
        <translation>微信支付只提供最近三个月的账单；获取后会一直留在这台电脑上。</translation>
    </message>
    <message>
        <source>A made-up company: nothing is fetched and nothing is sent.</source>
        <translation>这是一家虚构的公司：不获取账单，也不向外发送任何内容。</translation>
    </message>
    <message>
        <source>With a merchant account set up, the bills of each day come by themselves. Without one, drop bill files on this window.</source>
        <translation>设置好商户号后，每天的账单会自动获取。没有商户号时，把账单文件拖到窗口里即可。</translation>
    </message>
    <message>
        <source>Day %1 of %2. You can go on working; what is fetched stays.</source>
        <translation>第 %1 天，共 %2 天。你可以继续做别的；已获取的会保留。</translation>
    </message>
    <message>
        <source>The keys of this merchant are sealed on this computer and are not open now.</source>
        <translation>商户密钥加密保存在这台电脑上，目前未解锁。</translation>
    </message>
    <message>
        <source>the bill can&apos;t be read</source>
        <translation>账单无法读取</translation>
    </message>
    <message>
        <source>Fetching by itself is off; the settings switch it on.</source>
        <translation>自动获取账单已关闭；可在设置里打开。</translation>
    </message>
    <message>
        <source>Stopped. It goes on when the next day&apos;s bills are there; you can also fetch now.</source>
        <translation>已停止，新一天的账单出来后会继续；也可以立即获取。</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>TagSync</name>
    <message>
        <source>only here carry it; compared for the first time</source>
        <translation>只在这里有（第一次对比）</translation>
    </message>
    <message>
        <source>only at WeChat carry it; compared for the first time</source>
        <translation>只在微信有（第一次对比）</translation>
    </message>
    <message>
        <source>have lost it at WeChat since</source>
        <translation>后来在微信被去掉</translation>
    </message>
    <message>
        <source>have got it here since</source>
        <translation>后来在这里打上</translation>
    </message>
    <message>
        <source>carry it here; WeChat has no such tag</source>
        <translation>在这里有，微信还没有这个标签</translation>
    </message>
    <message>
        <source>have lost it here since</source>
        <translation>后来在这里被去掉</translation>
    </message>
    <message>
        <source>have got it at WeChat since</source>
        <translation>后来在微信打上</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, what</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>. %1 of them have 20 tags at WeChat already and get none</source>
        <translation>；其中 %1 人在微信已有 20 个标签，无法再打</translation>
    </message>
    <message>
        <source>. WeChat takes names of at most ten characters</source>
        <translation>；名称超过 10 个汉字，微信不接受</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Give it at WeChat too</source>
        <translation>在微信也打上</translation>
    </message>
    <message>
        <source>Take it away at WeChat</source>
        <translation>在微信也去掉</translation>
    </message>
    <message>
        <source>Take it away here</source>
        <translation>在这里也去掉</translation>
    </message>
    <message>
        <source>Give it here too</source>
        <translation>在这里也打上</translation>
    </message>
    <message>
        <source>At WeChat: tags made %1, given %2, taken away %3; calls %4.</source>
        <translation>微信：新建 %1 个标签，给 %2 人次打上，从 %3 人次去掉，共 %4 次调用。</translation>
    </message>
    <message>
        <source>Here: given %1, taken away %2.</source>
        <translation>这里：给 %1 人次打上，从 %2 人次去掉。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>什么都不改。</translation>
    </message>
    <message>
        <source>WeChat holds 100 tags; leave some of them.</source>
        <translation>微信最多 100 个标签，请先放下几个。</translation>
    </message>
    <message>
        <source>%1 followers with a tag are no customers here yet: fetch the followers first.</source>
        <translation>另有 %1 位带标签的粉丝还不在客户里，请先同步粉丝。</translation>
    </message>
    <message>
        <source>%1 calls are still to be made; WeChat has done %2.</source>
        <translation>已完成 %2 次调用，还剩 %1 次。</translation>
    </message>
    <message>
        <source>Both sides are as decided.</source>
        <translation>两边都已按确认的结果更新。</translation>
    </message>
    <message>
        <source>%1 people were left out: they do not follow any more, or carry 20 tags.</source>
        <translation>%1 人没有打上：已取消关注，或已有 20 个标签。</translation>
    </message>
    <message>
        <source>%1 calls were refused by WeChat; compare again to see what differs.</source>
        <translation>%1 次调用被微信拒绝，请重新对比看看差在哪里。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Attended: %1</source>
        <translation>已上课：%1</translation>
    </message>
    <message>
        <source>Place in the course: %1</source>
        <translation>报名课程：%1</translation>
    </message>
    <message>
        <source>Place in the course given up: %1</source>
        <translation>取消课程：%1</translation>
    </message>
    <message>
        <source>Points: %1, for an order</source>
        <translation>积分 %1，订单获得</translation>
    </message>
    <message>
        <source>Points: %1, after a refund</source>
        <translation>积分 %1，退款扣回</translation>
    </message>
    <message>
        <source>Points: %1, spent</source>
        <translation>积分 %1，已使用</translation>
    </message>
    <message>
        <source>Points: %1, by hand</source>
        <translation>积分 %1，手动调整</translation>
    </message>
    <message>
        <source>Coupon of %2 given: %1</source>
        <translation>发放 %2 优惠券：%1</translation>
    </message>
    <message>
        <source>Coupon of %2 used: %1</source>
        <translation>使用 %2 优惠券：%1</translation>
    </message>
    <message>
        <source>Coupon of %2 came back: %1</source>
        <translation>退回 %2 优惠券：%1</translation>
    </message>
    <message>
        <source>Coupon of %2 taken back: %1</source>
        <translation>收回 %2 优惠券：%1</translation>
    </message>
    <message>
        <source>Appointment: %1, %2</source>
        <translation>预约：%1，%2</translation>
    </message>
    <message>
        <source>Appointment cancelled: %1, %2</source>
        <translation>预约已取消：%1，%2</translation>
    </message>
    <message>
        <source>Membership: %1</source>
        <translation>会员：%1</translation>
    </message>
    <message>
        <source>Membership cancelled: %1</source>
        <translation>会员已取消：%1</translation>
    </message>
    <message>
        <source>Complained (%2): %1</source>
        <translation>投诉（%2）：%1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约课程</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分/券</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注标签</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>None of these days has a bill yet.</source>
        <translation>这些天还没有账单。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with a bill brought %1, %2 a day; the best was %3 with %4.</source>
        <translation>
            <numerusform>%n 天有账单，共实收 %1，日均 %2；最高是 %3 的 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>早上好，%1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>下午好，%1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>晚上好，%1</translation>
    </message>
    <message>
        <source>yesterday&apos;s bill is not here yet</source>
        <translation>昨天的账单还没到</translation>
    </message>
    <message>
        <source>yesterday&apos;s bill waits to be compared</source>
        <translation>昨天的账单还没核对</translation>
    </message>
    <message>
        <source>yesterday&apos;s books are still open</source>
        <translation>昨天的账还没对平</translation>
    </message>
    <message>
        <source>yesterday&apos;s books agree and can be closed</source>
        <translation>昨天的账已对平，可以日结</translation>
    </message>
    <message>
        <source>yesterday&apos;s books are closed</source>
        <translation>昨天的账已日结</translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation>暂无预测：%1</translation>
    </message>
    <message numerus="yes">
        <source>Next %n day(s): about %1, in 8 of 10 such weeks %2; campaigns are not counted.</source>
        <translation>
            <numerusform>未来 %n 天约 %1，十次里约八次落在 %2；未计入活动。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a holiday: there it is unreliable.</source>
        <translation>%1 是节假日，当天不可靠。</translation>
    </message>
    <message>
        <source>Post “%1”</source>
        <translation>文章《%1》</translation>
    </message>
    <message>
        <source>lunar %1</source>
        <translation>农历%1</translation>
    </message>
</context>
<context>
    <name>TodayExplained</name>
    <message>
        <source>Forecast: the same weekday of the week before.</source>
        <translation>预测：取上一周的同一星期几。</translation>
    </message>
    <message>
        <source>Forecast: exponential smoothing with weekdays (Holt-Winters); it did at least 5% better in the last four weeks than the same weekday of the week before.</source>
        <translation>预测：含星期规律的指数平滑（Holt-Winters）；最近四周比“照搬上周同一天”至少好 5%。</translation>
    </message>
    <message>
        <source>Forecast: of whole weeks, because most days bring nothing.</source>
        <translation>预测：按整周，因为多数日子没有收入。</translation>
    </message>
    <message>
        <source>a day = amounts to be settled − refunds − fees, by its trade bill</source>
        <translation>每天 = 应结订单金额 − 退款 − 手续费，按当天交易账单</translation>
    </message>
    <message>
        <source>From: WeChat Pay&apos;s trade bills. A day without a bill has no point; it is not zero.</source>
        <translation>数据来源：微信支付交易账单。没有账单的日子不画点，并不等于零。</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from the last %n day(s) with a bill, holidays left out; at most two years.</source>
        <translation>
            <numerusform>学习最近 %n 天有账单的日子，不含大促与节假日；最多两年。</numerusform>
        </translation>
    </message>
    <message>
        <source>Band: 80%, from how far such forecasts were off; the band of the week is narrower than the sum of its days&apos; bands.</source>
        <translation>区间：80%，由以往预测的偏差得出；一周的区间比各天区间之和窄。</translation>
    </message>
    <message>
        <source>Tried on the last four weeks, %1 of the days lay in such a band; where that is far from 80% it was made wider.</source>
        <translation>用最近四周回测，%1 的日子落在这样的区间内；与 80% 相差较大时已放宽。</translation>
    </message>
    <message>
        <source>Worked: the next %1 days: %2, 8 of 10 such weeks lie in %3.</source>
        <translation>算例：未来 %1 天：%2，十周约八周落在 %3。</translation>
    </message>
    <message>
        <source>brought = payments − refunds of the orders whose article is known; order rate = orders ÷ readers</source>
        <translation>带来 = 已知来自该文章的订单的支付 − 退款；下单率 = 订单 ÷ 阅读人数</translation>
    </message>
    <message>
        <source>An order is the article&apos;s that its payment names; else of the last link opened within %1 days before paying; else of the QR code by which the payer began to follow within %2 days.</source>
        <translation>订单归属：先看支付附带的文章；否则看付款前 %1 天内最后打开的文章链接；再看 %2 天内扫码关注所用的二维码。</translation>
    </message>
    <message>
        <source>Having read an article before is no reason. What is not known stands in its own row.</source>
        <translation>仅仅读过文章不算来源。来源未知的单独列一行。</translation>
    </message>
    <message>
        <source>Orders paid in %1; refunds whenever they came.</source>
        <translation>统计 %1 支付的订单；退款不论何时发生。</translation>
    </message>
    <message>
        <source>Worked: %1 attributed + %2 unknown = %3 in the books.</source>
        <translation>算例：已归属 %1 + 来源未知 %2 = 账上 %3。</translation>
    </message>
    <message>
        <source>the first rule that fits is the step; at most one message a week to anybody, but for answers</source>
        <translation>按顺序取第一条符合的规则；除回复外，每人每周最多一条消息</translation>
    </message>
    <message>
        <source>From: messages and answers, complaints, orders, campaigns and what was opened, up to now.</source>
        <translation>数据来源：截至现在的消息与回复、投诉、订单、活动和打开记录。</translation>
    </message>
    <message numerus="yes">
        <source>It worked: share of those written to who ordered within %n day(s) − share of one in ten held out, with Newcombe&apos;s 95% interval.</source>
        <translation>
            <numerusform>是否有效：已联系者 %n 天内下单比例 − 十分之一对照组的比例，附 Newcombe 95% 区间。</numerusform>
        </translation>
    </message>
    <message>
        <source>rate = (read + m · mean of all groups) ÷ (delivered + m), m from the data themselves</source>
        <translation>比率 =（已读 + m · 全体均值）÷（送达 + m），m 由数据得出</translation>
    </message>
    <message>
        <source>From: reading that was imported, of the customers who followed when the article went out; a year.</source>
        <translation>数据来源：导入的阅读记录，限文章发出时已关注的客户；一年内。</translation>
    </message>
    <message>
        <source>A topic is a series of at least three articles.</source>
        <translation>至少三篇文章的系列才算一个主题。</translation>
    </message>
    <message>
        <source>Worked: “%1”: %2 read of %3 delivered; drawn towards the mean: %4.</source>
        <translation>算例：“%1”：送达 %3，已读 %2；向均值收缩后为 %4。</translation>
    </message>
    <message>
        <source>unusual: z = (day − median of its weekday) ÷ spread, beyond what comes once in two months by luck</source>
        <translation>异常：z =（当天 − 同星期中位数）÷ 离散度，超过约两个月才会偶然出现一次的程度</translation>
    </message>
    <message>
        <source>Compared with the same weekday of the last eight weeks, at least four; holidays left out.</source>
        <translation>与最近八周的同一星期几比较，至少四周；不含大促与节假日。</translation>
    </message>
    <message>
        <source>Spread: 1.4826 × median deviation, at least √median and 5% of it. Below 10 a day: how rare the count is (negative binomial), below 1 of 1,000.</source>
        <translation>离散度：1.4826 × 中位绝对偏差，至少为 √中位数 和中位数的 5%。日均少于 10 时：看该计数有多罕见（负二项），低于千分之一。</translation>
    </message>
    <message>
        <source>Slow change: the last seven days against the eight weeks before, |z| over 3.</source>
        <translation>缓慢变化：最近七天对比之前八周，|z| 超过 3。</translation>
    </message>
    <message>
        <source>From: trade bills, and WeChat&apos;s statistics of followers and readers. Unusual does not say why.</source>
        <translation>数据来源：交易账单，以及微信的粉丝与阅读统计。异常并不说明原因。</translation>
    </message>
    <message>
        <source>Worked: %1</source>
        <translation>算例：%1</translation>
    </message>
</context>
<context>
    <name>TodayExport</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Revenue, yuan</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>Expected, yuan</source>
        <translation>预测（元）</translation>
    </message>
    <message>
        <source>80% from, yuan</source>
        <translation>80% 区间下限（元）</translation>
    </message>
    <message>
        <source>80% to, yuan</source>
        <translation>80% 区间上限（元）</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>“%1” went out.</source>
        <translation>《%1》已发出。</translation>
    </message>
    <message>
        <source>“%1” could not be sent. Today has what mends it.</source>
        <translation>《%1》没有发出去，请到“今日”处理。</translation>
    </message>
    <message>
        <source>“%1” missed its time and was not sent. Decide on Today.</source>
        <translation>《%1》错过了时间，没有发送。请到“今日”决定补发还是改期。</translation>
    </message>
    <message>
        <source>Time to copy and post “%1”.</source>
        <translation>该复制并发送《%1》了。</translation>
    </message>
    <message>
        <source>“%1” waits for you to publish it.</source>
        <translation>《%1》等你发表。</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>还没有安排发布</translation>
    </message>
    <message>
        <source>Next: %1, %2</source>
        <translation>下一篇：%1，%2</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is none of %3.</source>
        <translation>%1：“%2”不在可选值之中：%3。</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>This is not expected here: %1</source>
        <translation>这里不该出现：%1</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; can&apos;t be taken for it.</source>
        <translation>%1：“%2”不是它能用的值。</translation>
    </message>
    <message>
        <source>%1: its value is missing.</source>
        <translation>%1 缺少值。</translation>
    </message>
    <message>
        <source>%1: at most %2 values, not %3.</source>
        <translation>%1 最多 %2 个值，给出了 %3 个。</translation>
    </message>
    <message>
        <source>%1 is used only with %2.</source>
        <translation>%1 须与 %2 一起使用。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used with %2.</source>
        <translation>%1 不能与 %2 一起使用。</translation>
    </message>
</context>
<context>
    <name>VersionSheet</name>
    <message>
        <source>while writing</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>手动保存</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <translation>周一 周二 周三 周四 周五 周六 周日</translation>
    </message>
    <message>
        <source>%1 · today</source>
        <translation>%1 · 今天</translation>
    </message>
    <message>
        <source>kept free</source>
        <translation>留空</translation>
    </message>
</context>
<context>
    <name>WinBack</name>
    <message>
        <source>%1 to %2 points</source>
        <translation>%1 到 %2 个百分点</translation>
    </message>
    <message>
        <source>The 14 days are over on %1; until then this proves nothing.</source>
        <translation>14 天在 %1 满，此前还不能说明问题。</translation>
    </message>
    <message>
        <source>Nobody was held out, so there is nothing to compare with.</source>
        <translation>没有对照组，无从比较。</translation>
    </message>
    <message>
        <source>Writing brought more of them back.</source>
        <translation>联系确实带回了更多客户。</translation>
    </message>
    <message>
        <source>Fewer came back than without writing: stop, and look at the text.</source>
        <translation>比不联系回来得更少：请停下，检查话术。</translation>
    </message>
    <message>
        <source>The evidence is weak: it may be luck. Gather more.</source>
        <translation>证据弱，可能只是偶然，再积累。</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopped following; %n day(s) without an order</source>
        <translation>
            <numerusform>已取关，%n 天未下单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without an order, usually every %1</source>
        <translation>
            <numerusform>%n 天未下单（平时 %1 天）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without an order, customers here usually every %1</source>
        <translation>
            <numerusform>%n 天未下单（本店一般 %1 天）</numerusform>
        </translation>
    </message>
    <message>
        <source>very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Contacted %1</source>
        <translation>%1 已联系</translation>
    </message>
    <message>
        <source>It has been a while. How do you get on with what you bought? If there is anything, just write to me.</source>
        <translation>好久不见。之前买的东西用得还顺手吗？有需要随时找我。</translation>
    </message>
    <message>
        <source>%1, it has been a while. How do you get on with what you bought? If there is anything, just write to me.</source>
        <translation>%1，好久不见。之前买的东西用得还顺手吗？有需要随时找我。</translation>
    </message>
    <message>
        <source>Begun %1: of those contacted %2 ordered again, of those held out %3.</source>
        <translation>%1 开始：联系组 %2 复购，对照组 %3。</translation>
    </message>
    <message>
        <source>Difference: %1 (95%).</source>
        <translation>相差 %1（95% 区间）。</translation>
    </message>
</context>
<context>
    <name>yiren::AboutCard</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Yiren %1, with Qt %2</source>
        <translation>一人台 %1（Qt %2）</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布，不附带任何担保。</translation>
    </message>
    <message>
        <source>There is no server of ours: your data stays in the folder named above, and the program talks to WeChat only.</source>
        <translation>我们没有服务器：数据只在上面这个文件夹里，程序只与微信通信。</translation>
    </message>
</context>
<context>
    <name>yiren::AccountCard</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Checking the connection to WeChat Pay</source>
        <translation>正在检查与微信支付的连接</translation>
    </message>
    <message>
        <source>WeChat Pay merchant and official account; keys are read once and kept sealed on this computer</source>
        <translation>微信支付商户和公众号；密钥只读一次，加密保存在本机</translation>
    </message>
    <message>
        <source>Asking what the official account may do</source>
        <translation>正在查询公众号的接口权限</translation>
    </message>
    <message>
        <source>The demonstration has an account of its own; leave it to connect yours</source>
        <translation>演示有它自己的账号；要接入你的账号，请先退出演示</translation>
    </message>
    <message>
        <source>Save an account first</source>
        <translation>请先保存账号</translation>
    </message>
</context>
<context>
    <name>yiren::AccountForm</name>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Serial of the API certificate</source>
        <translation>API 证书序列号</translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation>商户私钥文件</translation>
    </message>
    <message>
        <source>APIv3 key file</source>
        <translation>APIv3 密钥文件</translation>
    </message>
    <message>
        <source>Public key&apos;s id</source>
        <translation>微信支付公钥 ID</translation>
    </message>
    <message>
        <source>Public key file</source>
        <translation>微信支付公钥文件</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>接口地址</translation>
    </message>
    <message>
        <source>Authority file</source>
        <translation>CA 证书文件</translation>
    </message>
    <message>
        <source>Kept sealed; choose a file only to replace it</source>
        <translation>已加密保存；只在要更换时选择文件</translation>
    </message>
    <message>
        <source>40 hexadecimal digits, at account centre, API security</source>
        <translation>40 位十六进制，见商户平台“账户中心 › API 安全”</translation>
    </message>
    <message>
        <source>A text file with the 32 characters</source>
        <translation>内含 32 个字符的文本文件</translation>
    </message>
    <message>
        <source>Only for a sandbox or a private proxy</source>
        <translation>仅用于沙箱或自建代理</translation>
    </message>
    <message>
        <source>Sandbox or proxy …</source>
        <translation>沙箱或代理…</translation>
    </message>
    <message>
        <source>Official account&apos;s AppID</source>
        <translation>公众号 AppID</translation>
    </message>
    <message>
        <source>AppSecret file</source>
        <translation>AppSecret 文件</translation>
    </message>
    <message>
        <source>Base URL of the official account</source>
        <translation>公众号接口地址</translation>
    </message>
    <message>
        <source>Address for notices</source>
        <translation>通知地址</translation>
    </message>
    <message>
        <source>https://… of your website; WeChat Pay wants one to take payments</source>
        <translation>您网站的 https://… 地址；收款时微信支付要求填写</translation>
    </message>
    <message>
        <source>Mini Program&apos;s AppID</source>
        <translation>小程序 AppID</translation>
    </message>
    <message>
        <source>Mini Program&apos;s AppSecret file</source>
        <translation>小程序 AppSecret 文件</translation>
    </message>
    <message>
        <source>Only to ship what a Mini Program sells</source>
        <translation>只用于小程序订单发货</translation>
    </message>
    <message>
        <source>WeChat Shop&apos;s AppID</source>
        <translation>微信小店 AppID</translation>
    </message>
    <message>
        <source>WeChat Shop&apos;s AppSecret file</source>
        <translation>微信小店 AppSecret 文件</translation>
    </message>
    <message>
        <source>Only to have the shop&apos;s orders here</source>
        <translation>只用于把小店订单读进来</translation>
    </message>
    <message>
        <source>Corporation&apos;s id (企业微信)</source>
        <translation>企业 ID（企业微信）</translation>
    </message>
    <message>
        <source>Secret file of its app</source>
        <translation>应用 Secret 文件</translation>
    </message>
    <message>
        <source>Base URL of 企业微信</source>
        <translation>企业微信的基础网址</translation>
    </message>
    <message>
        <source>ww…; only to read and answer 微信客服 here</source>
        <translation>ww…；只有在这里收发微信客服消息时才需要</translation>
    </message>
    <message>
        <source>A text file with the secret of the self-built app</source>
        <translation>一个文本文件，内有自建应用的 Secret</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>WeChat Shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>WeCom (企业微信)</source>
        <translation>企业微信</translation>
    </message>
</context>
<context>
    <name>yiren::AnsweredCard</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>回复给</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waits until its delay is over</source>
        <translation>等待延迟结束</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>正在回复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>What rules answered</source>
        <translation>规则回复记录</translation>
    </message>
    <message>
        <source>the last ones</source>
        <translation>最近的</translation>
    </message>
</context>
<context>
    <name>yiren::ArmsField</name>
    <message>
        <source>One more version</source>
        <translation>再加一个版本</translation>
    </message>
    <message>
        <source>What stands, e.g. “original title”</source>
        <translation>现有的，例如“原标题”</translation>
    </message>
    <message>
        <source>What is tried, e.g. “as a question”</source>
        <translation>要试的，例如“提问式”</translation>
    </message>
    <message>
        <source>Name of version %1</source>
        <translation>版本 %1 的名称</translation>
    </message>
    <message>
        <source>What is shown: title, address, answer</source>
        <translation>展示的内容：标题、网址、回复</translation>
    </message>
    <message>
        <source>What version %1 shows</source>
        <translation>版本 %1 展示的内容</translation>
    </message>
    <message>
        <source>Post of version %1</source>
        <translation>版本 %1 的文章</translation>
    </message>
    <message>
        <source>Which post is it?</source>
        <translation>是哪篇文章？</translation>
    </message>
    <message>
        <source>Share of version %1</source>
        <translation>版本 %1 的占比</translation>
    </message>
    <message>
        <source>Leave version %1 out</source>
        <translation>去掉版本 %1</translation>
    </message>
    <message>
        <source>Its own address, or the text of its own code</source>
        <translation>该版本独有的地址，或独有二维码的参数</translation>
    </message>
</context>
<context>
    <name>yiren::ArticleEditor</name>
    <message>
        <source>Kept at %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Keeping …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>没有保存成功</translation>
    </message>
    <message>
        <source>Kept by itself as you write</source>
        <translation>边写边自动保存</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1 characters · %2 min to read</source>
        <translation>%1 字 · 约读 %2 分钟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>这篇写什么？</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Text in Markdown</source>
        <translation>正文(Markdown)</translation>
    </message>
    <message>
        <source>Write here. ## makes a heading, ** bold, - a list, &gt; a quote; pictures by pasting or dropping.</source>
        <translation>在这里写正文。## 是小标题，** 加粗，- 列表，&gt; 引用；图片直接粘贴或拖进来。</translation>
    </message>
    <message>
        <source>As a phone shows it</source>
        <translation>手机上的样子</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Choose a cover</source>
        <translation>选封面</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</translation>
    </message>
</context>
<context>
    <name>yiren::AttentionCard</name>
    <message>
        <source>Needs you</source>
        <translation>需要你处理</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有等你处理的事。</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Mute …</source>
        <translation>静音…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>去查看</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Tell again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Unusual figures</source>
        <translation>异常数据</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>yiren::AttributionCard</name>
    <message>
        <source>Source unknown</source>
        <translation>来源不明</translation>
    </message>
    <message>
        <source>An article that is not here any more</source>
        <translation>已不在此处的文章</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Order rate</source>
        <translation>下单率</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Orders by article</source>
        <translation>文章带来的成交</translation>
    </message>
    <message>
        <source>%1 days: link, code or payment that names it</source>
        <translation>近 %1 天，按链接、二维码或付款中的标记</translation>
    </message>
    <message>
        <source>No orders in these days.</source>
        <translation>这些天没有订单。</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 of %n order(s), as in the books.</source>
        <translation>
            <numerusform>合计 %n 笔 %1，与账本一致。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::AudienceFigures</name>
    <message>
        <source>Net new followers</source>
        <translation>净增关注</translation>
    </message>
    <message>
        <source>began to follow − stopped following, on one day</source>
        <translation>当天新关注 − 取关</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>WeChat tells a day&apos;s numbers the next morning.</source>
        <translation>微信次日早上给出当天的数字。</translation>
    </message>
    <message>
        <source>Nobody has told of followers yet.</source>
        <translation>还没有关注数据。</translation>
    </message>
    <message>
        <source>%1 came · %2 went</source>
        <translation>关注 %1 · 取关 %2</translation>
    </message>
    <message>
        <source>Churn in %1 days</source>
        <translation>%1 日流失率</translation>
    </message>
    <message>
        <source>1 − e^(−30h), h = left ÷ person-days</source>
        <translation>1 − e^(−30h)，h = 离开人数 ÷ 人日</translation>
    </message>
    <message>
        <source>%1 left in %2 person-days</source>
        <translation>%2 人日中离开 %1 人</translation>
    </message>
    <message>
        <source>Days counted: %1</source>
        <translation>统计日期：%1</translation>
    </message>
    <message>
        <source>95% interval %1</source>
        <translation>95% 区间 %1</translation>
    </message>
    <message>
        <source>From: each follower&apos;s coming and leaving, else WeChat&apos;s daily totals.</source>
        <translation>数据来源：每位粉丝的关注与取关，否则用微信的每日汇总。</translation>
    </message>
</context>
<context>
    <name>yiren::BankRowForm</name>
    <message>
        <source>as it stands in the bank&apos;s statement</source>
        <translation>与银行流水上的一致</translation>
    </message>
    <message>
        <source>Day at the bank</source>
        <translation>银行入账日期</translation>
    </message>
    <message>
        <source>Amount (¥)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>The bank&apos;s number</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>It needs the amount of the bank&apos;s row, as 500.00</source>
        <translation>请填写银行流水的金额，例如 500.00</translation>
    </message>
    <message>
        <source>It needs the bank&apos;s number of the row</source>
        <translation>请填写银行流水号</translation>
    </message>
</context>
<context>
    <name>yiren::BarChart</name>
    <message>
        <source>No data yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1: the largest of %2 is %3 with %4.</source>
        <translation>%1：%2 项中最大的是“%3”，%4。</translation>
    </message>
</context>
<context>
    <name>yiren::BoardPane</name>
    <message>
        <source>New post by hand</source>
        <translation>新建手发内容</translation>
    </message>
    <message>
        <source>Post by hand</source>
        <translation>手发内容</translation>
    </message>
    <message>
        <source>posted %1</source>
        <translation>%1 已发</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文案</translation>
    </message>
    <message>
        <source>The text is copied. Paste it in WeChat, then tick it here.</source>
        <translation>文案已复制。到微信里粘贴发送，再回来打勾。</translation>
    </message>
    <message>
        <source>Copy picture %1</source>
        <translation>复制第 %1 张图</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>Not posted after all</source>
        <translation>其实没发</translation>
    </message>
    <message>
        <source>I have posted it</source>
        <translation>我已发出</translation>
    </message>
    <message>
        <source>What is posted</source>
        <translation>发什么</translation>
    </message>
    <message>
        <source>An ordinary group</source>
        <translation>普通微信群</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>朋友圈</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>发到哪里</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>群名称</translation>
    </message>
    <message>
        <source>Planned for, Beijing time</source>
        <translation>计划时间(北京时间)</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>在这里写</translation>
    </message>
    <message>
        <source>Taken from a post</source>
        <translation>取自已有内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文案</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a picture …</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Without pictures</source>
        <translation>去掉图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>yiren::BoardPart</name>
    <message>
        <source>“%1” is no picture that can be read, or it has more than 10 MB.</source>
        <translation>“%1”不是能读取的图片，或超过 10 MB。</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file.</source>
        <translation>请选 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>Nothing is to be posted by hand.</source>
        <translation>没有要手动发的内容。</translation>
    </message>
    <message>
        <source>Plan a post</source>
        <translation>计划一条</translation>
    </message>
    <message>
        <source>For ordinary groups and Moments: the text to copy, the hour, and a tick once you have posted it.</source>
        <translation>用于普通微信群和朋友圈：备好文案、定好时间，发出后打勾。</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Ticked as posted.</source>
        <translation>已标记为发出。</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>已恢复为未完成。</translation>
    </message>
    <message>
        <source>It is removed from the board.</source>
        <translation>已从手发板移除。</translation>
    </message>
    <message>
        <source>Posts by hand</source>
        <translation>手发内容</translation>
    </message>
    <message>
        <source>Posted by you in WeChat, never by this program</source>
        <translation>由你在微信里发，本程序从不代发</translation>
    </message>
    <message>
        <source>Why nothing is posted by itself</source>
        <translation>为什么不自动发</translation>
    </message>
    <message>
        <source>WeChat has no interface for ordinary groups and Moments. Programs that act as a personal account are against its rules: their logins are refused, and accounts were banned.</source>
        <translation>普通微信群和朋友圈没有官方接口。冒充个人号操作的程序违反微信规则：登录会被拒绝，已有账号因此被封。</translation>
    </message>
    <message>
        <source>This program never acts as a personal account. It keeps the text ready and remembers what you posted.</source>
        <translation>本程序绝不操作个人号，只替你备好文案、记下发过什么。</translation>
    </message>
    <message>
        <source>WeCom&apos;s customer groups have an interface; what is sent there waits until you confirm it.</source>
        <translation>企业微信客户群有官方接口，发送要等你在企业微信里确认。</translation>
    </message>
</context>
<context>
    <name>yiren::BookingPane</name>
    <message>
        <source>%1 moved, was %2</source>
        <translation>%1 改期，原为 %2</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 取消</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>No time is free on this day: choose another one.</source>
        <translation>这一天没有空闲时间，请换一天。</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Kept free</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Copy a reminder</source>
        <translation>复制提醒文字</translation>
    </message>
    <message>
        <source>A text to send to the customer; nothing is sent from here.</source>
        <translation>发给客户的文字；这里不会自动发送。</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>改到这个时间</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>%1 已付</translation>
    </message>
    <message>
        <source>No order that is here</source>
        <translation>没有对应的订单</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款订单</translation>
    </message>
    <message>
        <source>This is what the order paid for.</source>
        <translation>这是订单里买的项目。</translation>
    </message>
    <message>
        <source>Not paid by this order</source>
        <translation>不是这笔订单付的</translation>
    </message>
    <message>
        <source>Paid by an order …</source>
        <translation>关联付款订单…</translation>
    </message>
    <message>
        <source>So that the order does not wait for a time any more.</source>
        <translation>关联后，订单不再显示为待约时间。</translation>
    </message>
</context>
<context>
    <name>yiren::BookingsPart</name>
    <message>
        <source>The reminder is copied: paste it into your chat.</source>
        <translation>提醒文字已复制，粘贴到聊天里即可。</translation>
    </message>
    <message>
        <source>There is nothing that can be booked yet: add an appointment product first.</source>
        <translation>还没有可预约的项目，请先添加一件「预约」商品。</translation>
    </message>
    <message>
        <source>There is nothing that can be booked yet.</source>
        <translation>还没有可预约的项目。</translation>
    </message>
    <message>
        <source>Add an appointment product</source>
        <translation>添加预约项目</translation>
    </message>
    <message>
        <source>It needs a name, a price, how long it takes and where; two can&apos;t be at the same time then.</source>
        <translation>填写名称、价格、时长和地点；同一时间不会排进两位客户。</translation>
    </message>
    <message>
        <source>%1 is booked for %2.</source>
        <translation>已为 %1 预约 %2。</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1:改到 %2</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>已取消：%1。</translation>
    </message>
    <message>
        <source>%1 is there again.</source>
        <translation>已恢复：%1。</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message numerus="yes">
        <source>%n paid, without a time</source>
        <translation>
            <numerusform>%n 个已付未约</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments that orders have paid for and that nobody has given a time yet.</source>
        <translation>订单已付款、还没有安排时间的预约。</translation>
    </message>
    <message>
        <source>Every appointment of this order has a time.</source>
        <translation>这笔订单的预约都已有时间。</translation>
    </message>
    <message>
        <source>%1: paid by no order that is here</source>
        <translation>%1：未关联订单</translation>
    </message>
    <message>
        <source>%1: paid by order %2</source>
        <translation>%1：由订单 %2 付款</translation>
    </message>
</context>
<context>
    <name>yiren::BroadcastPane</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>链接：%1</translation>
    </message>
    <message>
        <source>Mini Program: %1</source>
        <translation>小程序：%1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>上次查看</translation>
    </message>
    <message>
        <source>Likes, comments</source>
        <translation>点赞、评论</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Create the task</source>
        <translation>创建任务</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒成员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消发送</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>yiren::BroadcastSheet</name>
    <message>
        <source>All customers who are known in WeCom</source>
        <translation>企业微信里的全部客户</translation>
    </message>
    <message>
        <source>Pictures for the message</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This file can&apos;t be read or has more than 10 MB: %1</source>
        <translation>文件无法读取或超过 10 MB：%1</translation>
    </message>
    <message>
        <source>WeCom takes JPG and PNG pictures: %1</source>
        <translation>企业微信只接受 JPG、PNG 图片：%1</translation>
    </message>
    <message>
        <source>Counting who gets it …</source>
        <translation>正在计算接收人…</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get it once it is confirmed.</source>
        <translation>
            <numerusform>确认后有 %n 位客户收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not known in WeCom.</source>
        <translation>
            <numerusform>%n 位不在企业微信里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had as many this month as they should: left out.</source>
        <translation>
            <numerusform>%n 位本月已达上限，已去掉。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) get it once it is confirmed.</source>
        <translation>
            <numerusform>确认后发到 %n 个群。</numerusform>
        </translation>
    </message>
    <message>
        <source>All customers may see it once it is published.</source>
        <translation>发表后全部客户可见。</translation>
    </message>
    <message>
        <source>Nothing is sent by this: %1 has to confirm it in WeCom.</source>
        <translation>这一步不会发送：还需 %1 在企业微信里确认。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Mass message or moment</source>
        <translation>群发或客户朋友圈</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>链接地址</translation>
    </message>
    <message>
        <source>Title of the card</source>
        <translation>卡片标题</translation>
    </message>
    <message>
        <source>Page: pages/index</source>
        <translation>页面：pages/index</translation>
    </message>
    <message>
        <source>Page of the Mini Program</source>
        <translation>小程序页面路径</translation>
    </message>
    <message>
        <source>Without pictures</source>
        <translation>不要图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Create the task</source>
        <translation>创建任务</translation>
    </message>
    <message>
        <source>As it was kept</source>
        <translation>保存时选定的客户</translation>
    </message>
</context>
<context>
    <name>yiren::BusyPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yiren::ByHandSteps</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>now paste it where it belongs.</source>
        <translation>现在粘贴到要发的地方。</translation>
    </message>
    <message>
        <source>now paste it into the title.</source>
        <translation>现在粘贴到标题栏。</translation>
    </message>
    <message>
        <source>now paste it into the text; wait until its pictures are there.</source>
        <translation>现在粘贴到正文，等图片都显示出来。</translation>
    </message>
    <message>
        <source>now paste it at the end of the text, choose it as the cover from the text, and take it away there again.</source>
        <translation>现在粘贴到正文末尾，封面选“从正文选择”，选好后把它从正文删掉。</translation>
    </message>
    <message>
        <source>now paste it into the digest.</source>
        <translation>现在粘贴到摘要栏。</translation>
    </message>
    <message>
        <source>Open WeChat&apos;s backend</source>
        <translation>打开公众号后台</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Copy one part after the other; the space bar goes on.</source>
        <translation>按顺序点一下复制一项，按空格可以接着下一项。</translation>
    </message>
    <message>
        <source>Done, it is posted</source>
        <translation>已经发了</translation>
    </message>
    <message>
        <source>Paste the article&apos;s address here</source>
        <translation>把文章链接粘贴到这里</translation>
    </message>
    <message>
        <source>Address of the published article</source>
        <translation>已发布文章的链接</translation>
    </message>
    <message>
        <source>%1/%2 copied: %3</source>
        <translation>已复制 %1/%2：%3</translation>
    </message>
</context>
<context>
    <name>yiren::CalendarView</name>
    <message>
        <source>public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>a working weekend day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>没有安排</translation>
    </message>
    <message>
        <source>Calendar of %1</source>
        <translation>%1日历</translation>
    </message>
    <message>
        <source>Posts of this week: %1.</source>
        <translation>本周 %1 篇。</translation>
    </message>
    <message>
        <source>Posts of this month: %1.</source>
        <translation>本月 %1 篇。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>yiren::CampaignForm</name>
    <message>
        <source>New campaign</source>
        <translation>新建触达</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>触达名称</translation>
    </message>
    <message>
        <source>Every customer</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>As it was kept</source>
        <translation>保存时的条件</translation>
    </message>
    <message>
        <source>Whom: a segment of the customers</source>
        <translation>发给谁：客户分群</translation>
    </message>
    <message>
        <source>{姓名} and {订单} are filled in for each person</source>
        <translation>{姓名}、{订单} 会按每个人填入</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文案</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Template of a subscription notice</source>
        <translation>订阅通知模板</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的内容</translation>
    </message>
    <message>
        <source>Over which channel: the first lawful one for each person</source>
        <translation>走哪个渠道：每人取第一个合规的</translation>
    </message>
    <message>
        <source>Held out to compare with, percent</source>
        <translation>留出对照组(%)</translation>
    </message>
    <message>
        <source>Days in which an order counts</source>
        <translation>多少天内下单算数</translation>
    </message>
    <message>
        <source>Dry run and begin …</source>
        <translation>试算并开始…</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 people: %2 would be written to, %3 held out, %4 not reachable now.</source>
        <translation>共 %1 人：将触达 %2 人，留出对照 %3 人，现在触达不到 %4 人。</translation>
    </message>
</context>
<context>
    <name>yiren::CampaignView</name>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已触达</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>To be written to by hand</source>
        <translation>待手动联系</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有结果</translation>
    </message>
    <message>
        <source>Waits for you in WeCom</source>
        <translation>等你在企业微信确认</translation>
    </message>
    <message>
        <source>Refused or skipped</source>
        <translation>被拒或跳过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>触达不到</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Write to nobody more</source>
        <translation>剩下的不发了</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Difference %1, 95% interval %2 to %3</source>
        <translation>差值 %1，95% 区间 %2 到 %3</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>share that bought of those written to − share of those held out</source>
        <translation>触达组购买率 − 对照组购买率</translation>
    </message>
    <message>
        <source>Interval: Newcombe 1998, method 10, from two Wilson intervals, 95 %.</source>
        <translation>区间:Newcombe 1998 方法 10，由两个 Wilson 区间得出,95%。</translation>
    </message>
    <message>
        <source>Everybody who was to be written to counts, reached or not; both groups from the same moment, over the same days.</source>
        <translation>凡是计划触达的都计入，不论是否送达；两组从同一时刻起、看同样的天数。</translation>
    </message>
    <message>
        <source>Who is held out was fixed by the numbers of campaign and customer and hashed before the first message: %1…</source>
        <translation>对照组由触达编号和客户编号算出，在第一条发出前已固定并留存哈希：%1…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>People of the campaign</source>
        <translation>触达名单</translation>
    </message>
    <message>
        <source>Why not: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文案</translation>
    </message>
    <message>
        <source>The text is copied. Paste it in WeChat, then tick it here.</source>
        <translation>文案已复制。到微信里粘贴发送，再回来打勾。</translation>
    </message>
    <message>
        <source>Not written after all</source>
        <translation>其实没联系</translation>
    </message>
    <message>
        <source>I have written</source>
        <translation>我已联系</translation>
    </message>
</context>
<context>
    <name>yiren::CampaignsPage</name>
    <message>
        <source>New campaign, post or acceptance</source>
        <translation>新建触达、手发内容或订阅记录</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Board of posts by hand</source>
        <translation>手发板</translation>
    </message>
    <message>
        <source>Ledger of subscriptions</source>
        <translation>订阅账本</translation>
    </message>
    <message>
        <source>Reaching out</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Board</source>
        <comment>of what is posted by hand</comment>
        <translation>手发板</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅账本</translation>
    </message>
</context>
<context>
    <name>yiren::CampaignsPart</name>
    <message>
        <source>Dry run of “%1”</source>
        <translation>“%1”试算</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel, counts</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 are not reachable over a lawful channel now. What is sent can&apos;t be taken back; who is held out stays so.</source>
        <translation>%1 人现在没有合规渠道。发出的收不回来，对照组定下后不再改变。</translation>
    </message>
    <message numerus="yes">
        <source>Write to %n people</source>
        <translation>
            <numerusform>发给 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不发</translation>
    </message>
    <message>
        <source>Whoever was not written to yet will not be. This can&apos;t be taken back.</source>
        <translation>还没发到的人将不再发送。此操作不能撤销。</translation>
    </message>
    <message>
        <source>Write to nobody more</source>
        <translation>剩下的不发了</translation>
    </message>
    <message>
        <source>The campaign is cancelled.</source>
        <translation>触达已取消。</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>草稿已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n people were reached.</source>
        <translation>
            <numerusform>已触达 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has been written to yet.</source>
        <translation>还没有做过触达。</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建触达</translation>
    </message>
    <message>
        <source>A segment, a text, and for each person the channel that is lawful now. Some are held out, so that you see whether writing was worth it.</source>
        <translation>选分群、写文案，每个人走当下合规的渠道；留出一部分人不发，好看出发了值不值。</translation>
    </message>
    <message>
        <source>Noted as written to.</source>
        <translation>已标记为已联系。</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>已恢复为未完成。</translation>
    </message>
    <message>
        <source>The draft is removed.</source>
        <translation>草稿已移除。</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Nobody is written to without a lawful channel</source>
        <translation>没有合规渠道的人一个也不发</translation>
    </message>
</context>
<context>
    <name>yiren::CardSheet</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Page of the Mini Program</source>
        <translation>小程序页面</translation>
    </message>
    <message>
        <source>As words into the answer</source>
        <translation>以文字放进回复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Send the card</source>
        <translation>发送卡片</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Product card</source>
        <translation>商品卡片</translation>
    </message>
    <message>
        <source>Picture of the card</source>
        <translation>卡片的图片</translation>
    </message>
    <message>
        <source>A card takes a JPG or PNG of up to 2 MB: %1</source>
        <translation>卡片图片须是不超过 2 MB 的 JPG 或 PNG：%1</translation>
    </message>
    <message>
        <source>There is no product yet: add one among the orders.</source>
        <translation>还没有商品：先在“订单”里添加。</translation>
    </message>
    <message>
        <source>A card leads into your Mini Program: connect it in the settings. The words can be used without it.</source>
        <translation>卡片会打开你的小程序：先在设置里连接。没有小程序也可以用文字。</translation>
    </message>
    <message>
        <source>Where does it lead? Give the page of the Mini Program.</source>
        <translation>点开去哪里？请填小程序页面。</translation>
    </message>
    <message>
        <source>A card needs a picture.</source>
        <translation>卡片需要一张图片。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Picture of the card: %1</source>
        <translation>卡片的图片：%1</translation>
    </message>
</context>
<context>
    <name>yiren::CertificatePane</name>
    <message>
        <source>Certificate</source>
        <translation>日结凭证</translation>
    </message>
    <message>
        <source>The certificate is damaged: it is not what this program writes.</source>
        <translation>日结凭证已损坏：内容不是本程序写出的。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>凭证链</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>日结时间</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Closing before it</source>
        <translation>上一次日结</translation>
    </message>
    <message>
        <source>none, this is the first</source>
        <translation>没有，这是第一次</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>重新打开这一天</translation>
    </message>
    <message>
        <source>Reason; it stays in the audit log</source>
        <translation>原因；会留在审计日志里</translation>
    </message>
    <message>
        <source>Reason for opening the day again</source>
        <translation>重新打开的原因</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>yiren::ChartCard</name>
    <message>
        <source>Show as chart</source>
        <translation>看图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>看表格</translation>
    </message>
    <message>
        <source>The numbers behind the chart</source>
        <translation>图表背后的数字</translation>
    </message>
    <message>
        <source>Export the numbers</source>
        <translation>导出数据</translation>
    </message>
</context>
<context>
    <name>yiren::ChartExamples</name>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Article “Made by hand in autumn”</source>
        <translation>文章《秋冬手作清单》发布</translation>
    </message>
    <message>
        <source>Celadon cup</source>
        <translation>青釉杯</translation>
    </message>
    <message>
        <source>Tea tray</source>
        <translation>木盘</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>手作课</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Received, and the next 7 days</source>
        <translation>实收与 7 日预测</translation>
    </message>
    <message>
        <source>yuan a day; the band holds 80%</source>
        <translation>元 / 天，阴影为 80% 区间</translation>
    </message>
    <message>
        <source>What sold</source>
        <translation>卖了什么</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>A day by hour</source>
        <translation>一天按小时</translation>
    </message>
</context>
<context>
    <name>yiren::ClosedCard</name>
    <message>
        <source>Nothing of the demonstration is sent while its window is closed.</source>
        <translation>演示公司的窗口关闭后，不会发送任何内容。</translation>
    </message>
    <message>
        <source>The program yiren-cli does not lie beside this one; the timer would start it. Install Yiren anew.</source>
        <translation>本程序旁边没有找到 yiren-cli，定时任务要靠它运行。请重新安装一人台。</translation>
    </message>
    <message>
        <source>On: every few minutes this computer looks for posts that are due, as long as it is awake and you are logged in.</source>
        <translation>已开启：只要电脑没有睡眠、你已登录，每隔几分钟检查并发送到点的文章。</translation>
    </message>
    <message>
        <source>It is installed, but the system does not run it. Turn it on again.</source>
        <translation>定时任务已安装，但系统没有运行它。请重新开启。</translation>
    </message>
    <message>
        <source>It is of another version or place of this program. Turn it on again to renew it.</source>
        <translation>定时任务属于本程序的其他版本或位置。重新开启即可更新。</translation>
    </message>
    <message>
        <source>Off: what is planned goes out only while Yiren is open or in the tray.</source>
        <translation>已关闭：只有一人台开着或留在托盘时，安排好的文章才会发送。</translation>
    </message>
    <message>
        <source>Asking the system …</source>
        <translation>正在询问系统…</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window ends Yiren. The timer above sends meanwhile.</source>
        <translation>这个桌面没有托盘，关闭窗口就会退出一人台；之后由上面的定时任务发送。</translation>
    </message>
    <message>
        <source>While posts are planned. In the tray Yiren goes on sending.</source>
        <translation>有安排好的文章时生效。留在托盘，一人台会继续按时发送。</translation>
    </message>
    <message>
        <source>Starting into the tray is not possible here; the timer needs no window.</source>
        <translation>这里不能开机启动到托盘；定时任务不需要窗口。</translation>
    </message>
    <message>
        <source>While the window is closed</source>
        <translation>窗口关闭后</translation>
    </message>
    <message>
        <source>who sends what is planned</source>
        <translation>由谁发送安排好的文章</translation>
    </message>
    <message>
        <source>Timer of the system</source>
        <translation>系统定时任务</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>询问我</translation>
    </message>
    <message>
        <source>Stays in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Ends Yiren</source>
        <translation>退出一人台</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>开机启动</translation>
    </message>
    <message>
        <source>Into the tray</source>
        <translation>启动到托盘</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不启动</translation>
    </message>
</context>
<context>
    <name>yiren::ClosingSheet</name>
    <message>
        <source>Posts are planned</source>
        <translation>还有安排好的文章</translation>
    </message>
    <message>
        <source>In the tray Yiren sends them at their times. Closed, only the system&apos;s timer does, if it is on. You can change this in the settings.</source>
        <translation>留在托盘，一人台会按时发送；退出后只有开启了系统定时任务才会发送。以后可以在设置里改。</translation>
    </message>
    <message>
        <source>This desktop has no tray. While the window is closed only the system&apos;s timer sends them, if it is on.</source>
        <translation>这个桌面没有托盘。窗口关闭后，只有开启了系统定时任务才会发送。</translation>
    </message>
    <message>
        <source>See the timer</source>
        <translation>查看定时任务</translation>
    </message>
    <message>
        <source>End Yiren</source>
        <translation>退出一人台</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘</translation>
    </message>
</context>
<context>
    <name>yiren::CohortMap</name>
    <message>
        <source>%1, %2 %3: not over yet for all of the %4</source>
        <translation>%1，%2 %3：%4 人尚未全部满期</translation>
    </message>
    <message>
        <source>%1, %2 %3: %4 of %5, %6 (%7 interval %8)</source>
        <translation>%1，%2 %3：%5 人中 %4 人，%6（%7 区间 %8）</translation>
    </message>
    <message>
        <source>the period is not over yet</source>
        <translation>此期未结束</translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation>人数太少，不宜比较</translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>%1 cohorts from %2 to %3, %4 persons, up to %5 periods.</source>
        <translation>%2 至 %3 共 %1 组，%4 人，最多 %5 期。</translation>
    </message>
    <message>
        <source>After one period %1 of %2 are there.</source>
        <translation>一期之后，%2 人中 %1 仍在。</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
</context>
<context>
    <name>yiren::ColumnsDialog</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>可以导入</translation>
    </message>
    <message>
        <source>neither phone nor id</source>
        <translation>没有手机号，也没有 ID</translation>
    </message>
    <message>
        <source>%1: %2 expected</source>
        <translation>%1：应为%2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>Choose the column of phones or of OpenIDs: without one nobody knows whose line it is.</source>
        <translation>请指定手机号或 OpenID 所在的列，否则无法知道每一行是谁。</translation>
    </message>
    <message>
        <source>Every column is used.</source>
        <translation>每一列都用上了。</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未使用的列：%1</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>名单的列</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>每一列是什么？</translation>
    </message>
    <message>
        <source>The first rows, as they would be read</source>
        <translation>前几行读出来是这样</translation>
    </message>
    <message>
        <source>— not in this file —</source>
        <translation>— 文件里没有 —</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read it this way</source>
        <translation>按此读取</translation>
    </message>
</context>
<context>
    <name>yiren::CommandPalette</name>
    <message>
        <source>What is found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Looking through customers, orders and posts …</source>
        <translation>正在查找客户、订单和文章…</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”. Type a customer, the end of an order number, a post&apos;s title, a product, a day or an action.</source>
        <translation>没有找到“%1”。可输入客户、订单号末尾、文章标题、商品、日期或操作。</translation>
    </message>
    <message>
        <source>Customer, order number, post, product, day or action</source>
        <translation>客户、订单号、文章、商品、日期或操作</translation>
    </message>
</context>
<context>
    <name>yiren::CommentsPage</name>
    <message>
        <source>Reading the comments at WeChat</source>
        <translation>正在读取留言</translation>
    </message>
    <message>
        <source>No article of this account is known yet whose comments could be read.</source>
        <translation>还不知道有哪篇文章可以读取留言。</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are new or changed.</source>
        <translation>
            <numerusform>%n 条留言是新的或有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer stands under the article.</source>
        <translation>回复已显示在文章下面。</translation>
    </message>
    <message>
        <source>The comment is gone from the article.</source>
        <translation>留言已从文章下删除。</translation>
    </message>
    <message>
        <source>Sending to WeChat</source>
        <translation>正在发给微信</translation>
    </message>
    <message>
        <source>No answer came. Nothing is sent twice: read the comments in five minutes to see what became of it.</source>
        <translation>没有收到答复。不会重复发送，五分钟后读取留言就知道结果。</translation>
    </message>
    <message>
        <source>It is taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Read the comments at WeChat</source>
        <translation>读取微信上的留言</translation>
    </message>
    <message>
        <source>Next comment that waits</source>
        <translation>下一条待回复的留言</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>精选</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>No comment was read yet.</source>
        <translation>还没有读到留言。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Comments under articles that were published or sent from here, and under those that the statistics name.</source>
        <translation>这里发布或群发的文章，以及统计里有的文章，下面的留言。</translation>
    </message>
    <message>
        <source>Under the article</source>
        <translation>所在文章</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>WeChat does not show the comment any more.</source>
        <translation>微信上已经没有这条留言。</translation>
    </message>
    <message>
        <source>What was sent was not answered. Read the comments in five minutes to see what became of it.</source>
        <translation>操作没有收到答复，五分钟后读取留言就知道结果。</translation>
    </message>
    <message>
        <source>Answer to the comment</source>
        <translation>回复这条留言</translation>
    </message>
    <message>
        <source>Everybody who reads the article can see it; one answer is allowed.</source>
        <translation>看文章的人都能看到；只能回复一次。</translation>
    </message>
    <message>
        <source>Deeds</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No longer chosen</source>
        <translation>取消精选</translation>
    </message>
    <message>
        <source>The comment is no longer chosen.</source>
        <translation>已取消精选。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>设为精选</translation>
    </message>
    <message>
        <source>The comment is chosen.</source>
        <translation>已设为精选。</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>删除回复</translation>
    </message>
    <message>
        <source>The answer is taken back.</source>
        <translation>回复已删除。</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>删除留言…</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>under your articles</source>
        <translation>文章下面的读者留言</translation>
    </message>
    <message>
        <source>Comments under articles</source>
        <translation>文章留言</translation>
    </message>
    <message>
        <source>Which comments are shown</source>
        <translation>显示哪些留言</translation>
    </message>
</context>
<context>
    <name>yiren::ComplaintLine</name>
    <message>
        <source>Looking for complaints</source>
        <translation>正在查看投诉</translation>
    </message>
    <message>
        <source>Sending to WeChat Pay</source>
        <translation>正在发送给微信支付</translation>
    </message>
</context>
<context>
    <name>yiren::ComplaintPane</name>
    <message>
        <source>Complaint %1 of this payer</source>
        <translation>该顾客第 %1 次投诉</translation>
    </message>
    <message>
        <source>WeChat looks at it</source>
        <translation>平台已介入</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>投诉时间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Refund wished</source>
        <translation>希望退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>the whole amount</source>
        <translation>全额</translation>
    </message>
    <message>
        <source>See the order %1</source>
        <translation>查看订单 %1</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Picture %1: show it larger</source>
        <translation>图片 %1：放大查看</translation>
    </message>
    <message>
        <source>Picture %1 has not been fetched</source>
        <translation>图片 %1 还没有下载</translation>
    </message>
    <message>
        <source>This complaint is completed.</source>
        <translation>这件投诉已处理完成。</translation>
    </message>
    <message>
        <source>Something is still on its way to WeChat Pay.</source>
        <translation>还有内容正在发给微信支付。</translation>
    </message>
    <message>
        <source>Reply first: a complaint that is completed without a solution comes back, and WeChat counts that.</source>
        <translation>先回复顾客：没有解决就标记完成，顾客会再次投诉，微信会记录。</translation>
    </message>
    <message>
        <source>Pay back …</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Shows what it will do first</source>
        <translation>先预览，再确认</translation>
    </message>
</context>
<context>
    <name>yiren::ComplaintsPage</name>
    <message>
        <source>Answer the most urgent complaint</source>
        <translation>回复最紧急的投诉</translation>
    </message>
    <message>
        <source>Look for complaints now</source>
        <translation>立即查看投诉</translation>
    </message>
    <message>
        <source>Nobody has complained.</source>
        <translation>没有投诉。</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>While the window is open, WeChat Pay is asked every five minutes.</source>
        <translation>窗口打开时，每 5 分钟向微信支付查询一次。</translation>
    </message>
    <message>
        <source>WeChat Pay is being asked.</source>
        <translation>正在询问微信支付。</translation>
    </message>
    <message>
        <source>Asks WeChat Pay now; it is asked every five minutes</source>
        <translation>现在就向微信支付查询；平时每 5 分钟查一次</translation>
    </message>
    <message>
        <source>Wait until WeChat Pay has answered.</source>
        <translation>请等微信支付答复。</translation>
    </message>
    <message>
        <source>No new complaint.</source>
        <translation>没有新的投诉。</translation>
    </message>
    <message numerus="yes">
        <source>%n new complaint(s)</source>
        <translation>
            <numerusform>%n 件新投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply is with the payer.</source>
        <translation>回复已送达顾客。</translation>
    </message>
    <message>
        <source>The complaint is completed.</source>
        <translation>投诉已标记为处理完成。</translation>
    </message>
    <message>
        <source>No answer came. WeChat Pay is asked what became of it; nothing is sent twice.</source>
        <translation>没有收到答复。会向微信支付核实结果，不会重复发送。</translation>
    </message>
    <message>
        <source>Is it solved for the payer? A completion can&apos;t be taken back, and a complaint that comes again counts against you.</source>
        <translation>顾客的问题真的解决了吗？标记完成后不能撤回，重复投诉会计入商户记录。</translation>
    </message>
    <message>
        <source>It is solved: complete it</source>
        <translation>已解决，标记完成</translation>
    </message>
    <message>
        <source>Picture of the complaint</source>
        <translation>投诉图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>as WeChat Pay had them: %1</source>
        <translation>微信支付数据：%1</translation>
    </message>
</context>
<context>
    <name>yiren::ConditionChips</name>
    <message>
        <source>Take off the condition: %1</source>
        <translation>去掉条件：%1</translation>
    </message>
    <message>
        <source>Take off this condition</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>all must hold</source>
        <translation>同时满足</translation>
    </message>
    <message>
        <source>one is enough</source>
        <translation>满足其一</translation>
    </message>
    <message>
        <source>Change: one of the conditions is enough</source>
        <translation>改为：满足其中一个条件即可</translation>
    </message>
    <message>
        <source>Change: all conditions must hold</source>
        <translation>改为：必须同时满足所有条件</translation>
    </message>
</context>
<context>
    <name>yiren::ConditionPopover</name>
    <message>
        <source>What the condition is about</source>
        <translation>条件项</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Add the condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Customers who …</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>First fill in a value</source>
        <translation>请先填写数值</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Fill in a value: days and counts are whole numbers, amounts are in yuan.</source>
        <translation>请填写数值：天数和次数为整数，金额以元为单位。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) with all that is chosen</source>
        <translation>
            <numerusform>加上后共 %1 位客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ContentCard</name>
    <message>
        <source>A subscription account may tell its followers once a day, a service account each follower four times a month.</source>
        <translation>订阅号每天可群发 1 次；服务号每位粉丝每月最多收到 4 次群发。</translation>
    </message>
    <message>
        <source>By WeChat&apos;s answers it is a subscription account.</source>
        <translation>按微信的答复，这是订阅号。</translation>
    </message>
    <message>
        <source>By WeChat&apos;s answers it is a service account.</source>
        <translation>按微信的答复，这是服务号。</translation>
    </message>
    <message>
        <source>WeChat lets this account send nothing to its followers by itself.</source>
        <translation>微信不允许这个账号通过接口群发。</translation>
    </message>
    <message>
        <source>Not known yet: check the connection above, or choose.</source>
        <translation>还不知道：请在上方检查连接，或直接选择。</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>when articles usually go out, and how often followers may be told</source>
        <translation>文章通常几点发，能群发几次</translation>
    </message>
    <message>
        <source>Usual times</source>
        <translation>常用发布时间</translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号类型</translation>
    </message>
    <message>
        <source>Mass sends</source>
        <translation>群发次数</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Subscription account</source>
        <translation>订阅号</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务号</translation>
    </message>
</context>
<context>
    <name>yiren::ContentDeeds</name>
    <message>
        <source>%1: now %2</source>
        <translation>《%1》已改到 %2</translation>
    </message>
    <message>
        <source>%1: planned for %2</source>
        <translation>《%1》已安排在 %2</translation>
    </message>
    <message>
        <source>%1 lies in the draft box again.</source>
        <translation>《%1》已放回草稿箱</translation>
    </message>
    <message>
        <source>%1: as it was before</source>
        <translation>《%1》已恢复原样</translation>
    </message>
    <message>
        <source>%1 was copied.</source>
        <translation>已复制《%1》</translation>
    </message>
    <message>
        <source>The copy of %1 is gone.</source>
        <translation>《%1》的副本已删除</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除《%1》</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>《%1》已恢复</translation>
    </message>
    <message>
        <source>%1 is out.</source>
        <translation>《%1》已发布</translation>
    </message>
    <message>
        <source>%1 is kept as an idea.</source>
        <translation>《%1》已放进选题</translation>
    </message>
    <message>
        <source>%1 is a draft now.</source>
        <translation>《%1》已转为草稿</translation>
    </message>
    <message>
        <source>%1 is not sent; it is a draft again.</source>
        <translation>%1不发了，已变回草稿。</translation>
    </message>
    <message>
        <source>%1 is a draft here again. The one in WeChat&apos;s draft box is used when you plan it unchanged; remove it there if you change the text.</source>
        <translation>%1已收回为草稿。不改文字再排期，会沿用公众号草稿箱里那一份；要改文字，请到那里把它删掉。</translation>
    </message>
</context>
<context>
    <name>yiren::ContentPage</name>
    <message>
        <source>Write an article</source>
        <translation>写文章</translation>
    </message>
    <message>
        <source>Note an idea</source>
        <translation>记一个选题</translation>
    </message>
    <message>
        <source>Content: month</source>
        <translation>内容：月视图</translation>
    </message>
    <message>
        <source>Content: week</source>
        <translation>内容：周视图</translation>
    </message>
    <message>
        <source>Content: list</source>
        <translation>内容：列表</translation>
    </message>
    <message>
        <source>Content: this month</source>
        <translation>内容：本月</translation>
    </message>
    <message>
        <source>Plan for the next free time</source>
        <translation>安排到下一个空档</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>This post is not there any more.</source>
        <translation>这篇已经不在了。</translation>
    </message>
    <message>
        <source>%1: its time can&apos;t be changed</source>
        <translation>%1的文章不能改时间</translation>
    </message>
    <message>
        <source>Choose a draft first.</source>
        <translation>请先选一篇草稿。</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>缺标题</translation>
    </message>
    <message>
        <source>no cover</source>
        <translation>缺封面</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1: its text can&apos;t be changed any more</source>
        <translation>%1的文章不能再改，可以复制一篇</translation>
    </message>
    <message>
        <source>The older text is back; the newer one is among the versions.</source>
        <translation>已恢复旧版本，刚才的文字仍在历史版本里。</translation>
    </message>
    <message>
        <source>What needs this computer awake</source>
        <translation>哪些文章需要这台电脑醒着</translation>
    </message>
    <message>
        <source>No usual times are set. Add some in the settings, under Content.</source>
        <translation>还没有设置常用发布时间，请到“设置 › 内容”添加。</translation>
    </message>
    <message>
        <source>Figures kept.</source>
        <translation>数据已保存。</translation>
    </message>
    <message>
        <source>The figures are as before.</source>
        <translation>已恢复原来的数据。</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>导出存证包</translation>
    </message>
    <message>
        <source>ZIP file (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>evidence-%1</source>
        <translation>存证-%1</translation>
    </message>
    <message>
        <source>Writing the evidence pack</source>
        <translation>正在导出存证包</translation>
    </message>
    <message>
        <source>Evidence pack written to %1</source>
        <translation>存证包已存到 %1</translation>
    </message>
    <message>
        <source>Nothing needs this computer awake</source>
        <translation>没有需要电脑醒着的安排</translation>
    </message>
    <message>
        <source>Posts that need this computer awake: %1</source>
        <translation>需要这台电脑醒着的：%1 篇</translation>
    </message>
    <message>
        <source>Its draft lies in WeChat&apos;s box: take it back to change it, or change it there.</source>
        <translation>它的草稿已在公众号草稿箱里：收回后再改，或到公众号后台直接改。</translation>
    </message>
</context>
<context>
    <name>yiren::ConversationsPage</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What is answered by itself</source>
        <translation>自动回复的内容</translation>
    </message>
    <message>
        <source>No answer came from WeChat: it may have arrived. Nothing is sent twice.</source>
        <translation>没有收到微信的答复：可能已经送达，不会重发。</translation>
    </message>
    <message>
        <source>WeChat is being asked.</source>
        <translation>正在向微信查询。</translation>
    </message>
    <message>
        <source>Asks WeChat now; it is asked by itself while the window is open</source>
        <translation>现在就向微信查询；窗口开着时会自动查询</translation>
    </message>
    <message>
        <source>Wait until WeChat has answered.</source>
        <translation>等微信答复之后再发。</translation>
    </message>
    <message>
        <source>Connect WeChat customer service or the official account in the settings first</source>
        <translation>先在设置里连接微信客服或公众号</translation>
    </message>
    <message>
        <source>Connect WeChat Pay in the settings first</source>
        <translation>请先在设置里连接微信支付</translation>
    </message>
    <message>
        <source>Answer the message that closes first</source>
        <translation>回复最先关闭的消息</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>下一个会话</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一个会话</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>写回复</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>无需回复</translation>
    </message>
    <message>
        <source>Use the suggested answer</source>
        <translation>采用建议的回复</translation>
    </message>
    <message>
        <source>Add a picture or a file to the answer</source>
        <translation>给回复加图片或文件</translation>
    </message>
    <message>
        <source>Send a product card</source>
        <translation>发送商品卡片</translation>
    </message>
    <message>
        <source>Take money of this customer</source>
        <translation>向这位顾客收款</translation>
    </message>
    <message>
        <source>Snippets for answers</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Only conversations that wait for an answer</source>
        <translation>只看等待回复的会话</translation>
    </message>
    <message>
        <source>Look for messages now</source>
        <translation>立即收取消息</translation>
    </message>
    <message>
        <source>Nobody has written yet.</source>
        <translation>还没有人发来消息。</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即收取</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Connect WeChat customer service or your official account in the settings: what customers write comes here, without a server, as long as this computer is on.</source>
        <translation>在设置里连接微信客服或公众号：只要这台电脑开着，顾客的消息就会到这里，不需要服务器。</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>没有人在等回复。</translation>
    </message>
    <message>
        <source>No conversation has “%1”.</source>
        <translation>没有会话包含“%1”。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n 位等待回复</numerusform>
        </translation>
    </message>
    <message>
        <source>Name or words</source>
        <translation>姓名或消息内容</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待回复</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>There is no conversation with this customer.</source>
        <translation>和这位顾客还没有会话。</translation>
    </message>
    <message>
        <source>It waits no longer, without an answer; Ctrl+Z takes it back</source>
        <translation>不再等待，也不回复；Ctrl+Z 可撤销</translation>
    </message>
    <message>
        <source>Nothing waits for an answer here</source>
        <translation>这里没有等待回复的消息</translation>
    </message>
    <message>
        <source>Picture of the message</source>
        <translation>消息里的图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>from the snippet %1</source>
        <translation>来自常用语「%1」</translation>
    </message>
    <message>
        <source>from your answer of %1</source>
        <translation>来自你 %1 的回复</translation>
    </message>
    <message>
        <source>What is written in a Mini Program comes by its push only: switch the gateway on in the settings</source>
        <translation>小程序里的消息只能靠消息推送收取：请在设置里打开网关</translation>
    </message>
    <message>
        <source>Who writes here is no customer: the import that knew them was undone</source>
        <translation>这位还不是顾客：登记其资料的那次导入已被撤销</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Send a link</source>
        <translation>发送链接</translation>
    </message>
    <message>
        <source>Over which channel the answer goes</source>
        <translation>从哪个渠道回复</translation>
    </message>
    <message>
        <source>%1 …%2</source>
        <translation>%1 …%2</translation>
    </message>
    <message>
        <source>%1 · waits</source>
        <translation>%1 · 待回复</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>This customer has complained to WeChat Pay: opens the complaint</source>
        <translation>该客户已向微信支付投诉，点此打开投诉</translation>
    </message>
</context>
<context>
    <name>yiren::CountedField</name>
    <message>
        <source>%1 characters, %2 too many</source>
        <translation>%1 字，超出 %2 字</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 字，最多 %2 字</translation>
    </message>
</context>
<context>
    <name>yiren::CountsSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Or drop a CSV with many days here</source>
        <translation>或把多天的 CSV 拖到这里</translation>
    </message>
    <message>
        <source>Counts (*.csv)</source>
        <translation>数据 (*.csv)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Counts of the file</source>
        <translation>文件里的数据</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>还没有填写。</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 persons. Enter takes them; Ctrl+Z takes them back.</source>
        <translation>%1：%2 行，%3 人。按“录入”写入，Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Revenue, ¥</source>
        <translation>成交额（¥）</translation>
    </message>
    <message>
        <source>Persons of %1</source>
        <translation>%1 的人数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Revenue of %1</source>
        <translation>%1 的成交额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Persons count once, on the day they first saw it; what is entered again for a day replaces it.</source>
        <translation>每人只在第一次看到的那天计一次；同一天重新录入会替换原来的数字。</translation>
    </message>
    <message>
        <source>Enter counts</source>
        <translation>录入数据</translation>
    </message>
    <message>
        <source>Columns: day, arm, exposures, conversions; for money also revenue_fen and revenue_fen_squares.</source>
        <translation>列：day、arm、exposures、conversions；比较成交额时还要 revenue_fen 和 revenue_fen_squares。</translation>
    </message>
    <message>
        <source>Amounts look like this: 120 85.5 300</source>
        <translation>金额这样写：120 85.5 300</translation>
    </message>
    <message>
        <source>%1 bought and %2 amounts are typed: give one for each buyer.</source>
        <translation>成交 %1 人，录入了 %2 笔金额：每位买家一笔。</translation>
    </message>
    <message>
        <source>What each buyer spent, ¥</source>
        <translation>每位买家的成交额（¥）</translation>
    </message>
    <message>
        <source>Up to %1 %2 has %3 persons and %4 of them did it: each counts once at most.</source>
        <translation>截至 %1，%2 共 %3 人，其中却有 %4 人转化：每人最多计一次。</translation>
    </message>
    <message>
        <source>Enter: nobody came that day</source>
        <translation>录入：当天没有人来</translation>
    </message>
</context>
<context>
    <name>yiren::CouponPopover</name>
    <message>
        <source>any order that costs as much</source>
        <translation>不填则订单够减即可</translation>
    </message>
    <message>
        <source>Takes off (¥)</source>
        <translation>减免(元)</translation>
    </message>
    <message>
        <source>Of orders from (¥)</source>
        <translation>订单满(元)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>After a refund</source>
        <translation>退款后</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Give the coupon</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>A coupon for this customer</source>
        <translation>给这位客户一张优惠券</translation>
    </message>
    <message>
        <source>It needs an amount that it takes off, as 20</source>
        <translation>请填减免金额，例如 20</translation>
    </message>
    <message>
        <source>From which amount on? A number as 100, or nothing</source>
        <translation>订单满多少可用？填 100 这样的数，或留空</translation>
    </message>
    <message>
        <source>It can&apos;t take off more than the order costs</source>
        <translation>减免金额不能超过订单金额</translation>
    </message>
    <message>
        <source>It needs a code</source>
        <translation>请填券码</translation>
    </message>
</context>
<context>
    <name>yiren::CoursePane</name>
    <message>
        <source>Done</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>报名日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Session %1 is done</source>
        <translation>第 %1 次课已上</translation>
    </message>
    <message>
        <source>All sessions are done.</source>
        <translation>全部课次已上完。</translation>
    </message>
    <message>
        <source>Session %1 did not take place</source>
        <translation>第 %1 次课没有上</translation>
    </message>
    <message>
        <source>Take out of the course</source>
        <translation>退出课程</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 session(s)</source>
        <translation>
            <numerusform>已上 %1 次，共 %2 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::CoursesPart</name>
    <message>
        <source>There is no course for sale yet: add one first.</source>
        <translation>还没有在售的课程，请先添加。</translation>
    </message>
    <message>
        <source>There is no course for sale yet.</source>
        <translation>还没有在售的课程。</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>添加课程</translation>
    </message>
    <message>
        <source>It needs a name, a price and how many sessions it has.</source>
        <translation>填写名称、价格和课次即可。</translation>
    </message>
    <message>
        <source>Nobody is in a course yet.</source>
        <translation>还没有学员。</translation>
    </message>
    <message>
        <source>Enrol somebody</source>
        <translation>添加学员</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>%1 is in the course.</source>
        <translation>%1 已报名。</translation>
    </message>
    <message>
        <source>%1: session %2 is done.</source>
        <translation>%1:第 %2 次课已上。</translation>
    </message>
    <message>
        <source>%1: session %2 is open again.</source>
        <translation>%1:第 %2 次课改为未上。</translation>
    </message>
    <message>
        <source>%1 is not in the course any more.</source>
        <translation>%1 已退出课程。</translation>
    </message>
    <message>
        <source>%1 is in the course again.</source>
        <translation>%1 已恢复报名。</translation>
    </message>
    <message>
        <source>Places in courses</source>
        <translation>学员</translation>
    </message>
</context>
<context>
    <name>yiren::CoverField</name>
    <message>
        <source>Choose a cover</source>
        <translation>选封面</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>Another cover</source>
        <translation>换一张封面</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Crop the cover</source>
        <translation>裁剪封面</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Remove the cover</source>
        <translation>去掉封面</translation>
    </message>
    <message>
        <source>Cover 2.35:1</source>
        <translation>封面 2.35:1</translation>
    </message>
</context>
<context>
    <name>yiren::CoverSheet</name>
    <message>
        <source>What of the cover is shown</source>
        <translation>裁剪封面</translation>
    </message>
    <message>
        <source>In the list, 2.35:1</source>
        <translation>列表里 2.35:1</translation>
    </message>
    <message>
        <source>When passed on, 1:1</source>
        <translation>转发时 1:1</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys; the wheel, + and - change its size.</source>
        <translation>拖动或用方向键移动，滚轮或 + - 缩放。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>yiren::CustomerDeeds</name>
    <message>
        <source>Tagged: %1</source>
        <translation>已添加标签：%1</translation>
    </message>
    <message>
        <source>The tag %1 is there already.</source>
        <translation>已有标签 %1。</translation>
    </message>
    <message>
        <source>Tag taken off: %1</source>
        <translation>已去掉标签：%1</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>备注已删除</translation>
    </message>
    <message>
        <source>The note is back</source>
        <translation>备注已恢复</translation>
    </message>
    <message>
        <source>Segment saved: %1</source>
        <translation>人群已保存：%1</translation>
    </message>
    <message>
        <source>Segment renamed: %1</source>
        <translation>人群已改名：%1</translation>
    </message>
    <message>
        <source>Segment deleted: %1</source>
        <translation>人群已删除：%1</translation>
    </message>
    <message>
        <source>The segment is back: %1</source>
        <translation>人群已恢复：%1</translation>
    </message>
    <message>
        <source>Points given: %1</source>
        <translation>已发放 %1 积分</translation>
    </message>
    <message>
        <source>Points taken: %1</source>
        <translation>已扣除 %1 积分</translation>
    </message>
    <message>
        <source>Coupon given: %1</source>
        <translation>已发优惠券：%1</translation>
    </message>
    <message>
        <source>Coupon taken back</source>
        <translation>已收回优惠券</translation>
    </message>
    <message>
        <source>The coupon can be used again</source>
        <translation>优惠券又可使用了</translation>
    </message>
    <message>
        <source>Writing a remark to WeChat</source>
        <translation>正在把备注写到微信</translation>
    </message>
    <message>
        <source>WeChat has no remark any more.</source>
        <translation>微信里已没有备注。</translation>
    </message>
    <message>
        <source>WeChat has the remark %1.</source>
        <translation>微信备注已改为“%1”。</translation>
    </message>
    <message>
        <source>A new customer is in the list.</source>
        <translation>已添加新客户。</translation>
    </message>
    <message>
        <source>The new customer is taken back.</source>
        <translation>已撤回新客户。</translation>
    </message>
    <message>
        <source>The name is not known any more.</source>
        <translation>已清除姓名。</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>姓名已保存：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>重新待办：%1</translation>
    </message>
</context>
<context>
    <name>yiren::CustomerDetail</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>openid ends in %1</source>
        <translation>openid 尾号 %1</translation>
    </message>
    <message>
        <source>phone number kept encrypted</source>
        <translation>手机号已加密</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>首次出现 %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>累计实付</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Last interaction</source>
        <translation>上次互动</translation>
    </message>
    <message>
        <source>Refunded: %1</source>
        <translation>其中已退 %1（累计实付已扣除）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Why this group</source>
        <translation>为什么在这个群体</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take off the tag %1</source>
        <translation>去掉标签 %1</translation>
    </message>
    <message>
        <source>Take off this tag</source>
        <translation>去掉这个标签</translation>
    </message>
    <message>
        <source>A new tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Delete the note of %1</source>
        <translation>删除 %1 的备注</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Personal information …</source>
        <translation>个人信息…</translation>
    </message>
    <message>
        <source>All that is known of this person, consents, a copy, and erasing</source>
        <translation>这个人的全部信息、同意记录、副本与删除</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Points and coupons</source>
        <translation>积分与优惠券</translation>
    </message>
    <message>
        <source>Points: %1</source>
        <translation>积分：%1</translation>
    </message>
    <message>
        <source>What they came from; give or take some</source>
        <translation>查看来源，发放或扣除</translation>
    </message>
    <message>
        <source>Give a coupon …</source>
        <translation>发优惠券…</translation>
    </message>
    <message>
        <source>Take back the coupon %1</source>
        <translation>收回优惠券 %1</translation>
    </message>
    <message>
        <source>Code %1. %2</source>
        <translation>券码 %1。%2</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No rule fits: nothing needs to be sent.</source>
        <translation>没有适用的规则，不必发送。</translation>
    </message>
    <message>
        <source>Remark in WeChat</source>
        <translation>微信备注</translation>
    </message>
    <message>
        <source>A remark of at most nine Chinese characters</source>
        <translation>备注，最多九个汉字</translation>
    </message>
    <message>
        <source>Write it to WeChat</source>
        <translation>写到微信</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>WeChat tells no names; what do you call this person?</source>
        <translation>微信不提供姓名；你怎么称呼这位客户？</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>保存姓名</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>识别依据</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>另有 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>split on %1</source>
        <translation>%1 拆分</translation>
    </message>
    <message>
        <source>joined on %1: %2</source>
        <translation>%1 合并：%2</translation>
    </message>
    <message>
        <source>No id is known of this customer.</source>
        <translation>这位客户还没有任何标识。</translation>
    </message>
    <message>
        <source>Same person as …</source>
        <translation>与……是同一个人</translation>
    </message>
    <message>
        <source>Join this customer with another, split ids off, or take that back</source>
        <translation>与另一位客户合并、拆分标识，或撤回</translation>
    </message>
    <message>
        <source>Done on %1</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>To be done on %1</source>
        <translation>待办：%1</translation>
    </message>
</context>
<context>
    <name>yiren::CustomerOutlookView</name>
    <message>
        <source>Outlook</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>chance to still buy: MBG/NBD; orders: BG/NBD or MBG/NBD; value: orders × what such a day brings (Gamma-Gamma)</source>
        <translation>仍会购买的概率：MBG/NBD；订单：BG/NBD 或 MBG/NBD；价值：订单 × 每次带来的金额（Gamma-Gamma）</translation>
    </message>
    <message>
        <source>From: the days with a paid order of all customers, before today; fitted once a day.</source>
        <translation>数据来源：全体客户今天之前有已支付订单的日子；每天拟合一次。</translation>
    </message>
    <message>
        <source>Habit: the median of the days between two orders, of this customer from three orders on, else of all.</source>
        <translation>习惯：两次下单间隔天数的中位数；满三单用本人的，否则用全体的。</translation>
    </message>
    <message>
        <source>Bands, because of a single customer no more is known. How well the models foretold stands under Retention.</source>
        <translation>只给区段，因为单个客户无法知道得更准。模型预测得如何见“留存”。</translation>
    </message>
    <message>
        <source>No paid order yet.</source>
        <translation>还没有已支付的订单。</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>yiren::CustomersPage</name>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Add a condition for customers</source>
        <translation>添加客户条件</translation>
    </message>
    <message>
        <source>Segments of customers</source>
        <translation>客户人群</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>显示全部客户</translation>
    </message>
    <message>
        <source>The copy is in %1</source>
        <translation>副本已存到 %1</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Exporting customers</source>
        <translation>正在导出客户</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>还没有客户。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Everybody who paid an order with an openid stands here by itself, with all orders of the same person.</source>
        <translation>导入带 openid 的订单后，每位付款的人都会自动出现在这里，同一个人的订单归在一起。</translation>
    </message>
    <message>
        <source>No customer meets these conditions.</source>
        <translation>没有客户符合这些条件。</translation>
    </message>
    <message>
        <source>No customer matches “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>This customer is not here any more.</source>
        <translation>这位客户已不在名单中。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name, initials, number</source>
        <translation>姓名、拼音首字母、单号</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>存为人群</translation>
    </message>
    <message>
        <source>Save these conditions as a segment, or show a saved one</source>
        <translation>把当前条件存为人群，或打开已存的人群</translation>
    </message>
    <message>
        <source>There is no segment “%1”.</source>
        <translation>没有名为“%1”的人群。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) written to %2</source>
        <translation>
            <numerusform>已将 %1 位客户写入 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock and search again</source>
        <translation>解锁后再搜</translation>
    </message>
    <message>
        <source>Phone numbers are not looked through while the keys are locked.</source>
        <translation>密钥还锁着，手机号没有参与搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) · %2 chosen</source>
        <translation>
            <numerusform>%1 位 · 已选 %2 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>A list of customers as CSV or Excel; you say which column is what</source>
        <translation>导入 CSV 或 Excel 客户名单，由你指定每一列是什么</translation>
    </message>
    <message>
        <source>Tags with WeChat</source>
        <translation>与微信同步标签</translation>
    </message>
    <message>
        <source>Connect the official account in the settings first.</source>
        <translation>请先在设置里连接公众号。</translation>
    </message>
    <message>
        <source>WeChat lets only verified accounts tag their followers.</source>
        <translation>微信只允许已认证的账号给粉丝打标签。</translation>
    </message>
    <message>
        <source>Compare tags here with WeChat&apos;s, and write a group as a tag</source>
        <translation>对比这里和微信的标签，也可以把人群写成标签</translation>
    </message>
    <message>
        <source>Name or its pinyin initials, tag, last four of a phone, an openid or an order&apos;s number</source>
        <translation>姓名或拼音首字母、标签，手机、openid 或订单号的末四位</translation>
    </message>
    <message>
        <source>WeChat&apos;s tags</source>
        <translation>微信标签</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>So far: %1.</source>
        <translation>目前：%1。</translation>
    </message>
    <message>
        <source>Held out: one of ten is not written to by a rule, so that its worth can be told.</source>
        <translation>对照组：每十位留一位不按规则联系，才能看出规则是否有用。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Customers who are one person</source>
        <translation>同一个人的客户</translation>
    </message>
    <message>
        <source>Type a name, a phone or a note of somebody whom no order has made known</source>
        <translation>手工添加还没有订单的客户：姓名、手机号或备注</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>All customers of this list as Excel or CSV (Ctrl+E)</source>
        <translation>把当前列表的全部客户导出为 Excel 或 CSV（Ctrl+E）</translation>
    </message>
</context>
<context>
    <name>yiren::DataCard</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>everything lies in one folder on this computer</source>
        <translation>全部在本机的一个文件夹里</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Put this backup in place</source>
        <translation>用这份备份恢复</translation>
    </message>
    <message>
        <source>Keep the present data</source>
        <translation>保留现在的数据</translation>
    </message>
    <message>
        <source>%1, and %2 are free on this disk</source>
        <translation>%1，磁盘剩余 %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Backups (*.yirenbak)</source>
        <translation>备份 (*.yirenbak)</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>正在检查备份</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>要恢复这份备份吗？</translation>
    </message>
    <message>
        <source>%1, made %2, %3 of data, whole.
Everything here becomes as it was then: what was imported, settled or closed since is no longer there.
The present data file is not deleted: it is kept in the same folder as yiren.db.before-restore-….
The window closes its books for a moment and opens them again.</source>
        <translation>%1，制作于 %2，数据 %3，已检查完好。
这里的一切会回到那时的样子：之后导入、处理、日结的内容都不再有。
现在的数据文件不会删除，会改名为 yiren.db.before-restore-… 留在同一文件夹。
窗口会短暂关闭账本，然后重新打开。</translation>
    </message>
    <message>
        <source>%1, %2; %3 in all</source>
        <translation>%1，%2；共 %3 份</translation>
    </message>
</context>
<context>
    <name>yiren::DayChart</name>
    <message>
        <source>No data yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>%1, %2 to %3: lowest %4 on %5, highest %6 on %7, last %8.</source>
        <translation>%1，%2 至 %3：最低 %4（%5），最高 %6（%7），最近 %8。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Interval %1</source>
        <translation>%1 区间</translation>
    </message>
    <message>
        <source>Forecast %1 (%2: %3 – %4)</source>
        <translation>预测 %1（%2：%3 – %4）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 interval  %2 – %3</source>
        <translation>%1 区间  %2 – %3</translation>
    </message>
</context>
<context>
    <name>yiren::DemoBanner</name>
    <message>
        <source>Demonstration data: a made-up ceramics studio in a folder of its own. Nothing here is yours.</source>
        <translation>演示数据：一家虚构的陶艺工作室，存放在单独的文件夹里，与你的账本无关。</translation>
    </message>
    <message>
        <source>Leave the demonstration</source>
        <translation>退出演示</translation>
    </message>
</context>
<context>
    <name>yiren::DetailPane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yiren::DifferencePane</name>
    <message>
        <source>This day is closed. Re-open it to decide anew.</source>
        <translation>这一天已日结。要改动，请先重新打开。</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>两边金额</translation>
    </message>
    <message>
        <source>In the bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>In our books</source>
        <translation>本地账本</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Our order</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>WeChat&apos;s order</source>
        <translation>微信订单号</translation>
    </message>
    <message>
        <source>Our refund</source>
        <translation>商户退款单号</translation>
    </message>
    <message>
        <source>WeChat&apos;s refund</source>
        <translation>微信退款单号</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回处理</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Reason, for example: the customer paid in cash</source>
        <translation>原因，例如：顾客付了现金</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is to be done: both sides agree.</source>
        <translation>无需处理：两边一致。</translation>
    </message>
    <message>
        <source>This cannot be accepted: fetch or import what is missing.</source>
        <translation>这一项不能直接接受：请先取回或导入缺少的文件。</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Show the imports</source>
        <translation>查看导入记录</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>变动金额</translation>
    </message>
</context>
<context>
    <name>yiren::DraftBox</name>
    <message>
        <source>Draft box</source>
        <translation>草稿箱</translation>
    </message>
    <message>
        <source>Drafts %1</source>
        <translation>草稿 %1</translation>
    </message>
    <message>
        <source>Ideas %1</source>
        <translation>选题 %1</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>选题</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Search all posts</source>
        <translation>搜索全部文章</translation>
    </message>
    <message>
        <source>Nothing here has “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>A thought for later? Write it as a draft and keep it as an idea.</source>
        <translation>想到什么先记下来，以后再写。</translation>
    </message>
    <message>
        <source>No drafts. What you write stands here until it has a day.</source>
        <translation>没有草稿。写好的文章在安排时间之前放在这里。</translation>
    </message>
</context>
<context>
    <name>yiren::EquationPane</name>
    <message>
        <source>Payments of the bill</source>
        <translation>账单里的支付</translation>
    </message>
    <message>
        <source>Refunds of the bill</source>
        <translation>账单里的退款</translation>
    </message>
    <message>
        <source>Coupons that are not paid out</source>
        <translation>免充值代金券，微信支付不结算</translation>
    </message>
    <message>
        <source>Fees of the bill</source>
        <translation>账单里的手续费</translation>
    </message>
    <message>
        <source>What the trade bill brings in</source>
        <translation>交易账单应入</translation>
    </message>
    <message>
        <source>Trading in the fund bill</source>
        <translation>资金账单里的交易收支</translation>
    </message>
    <message>
        <source>What our books have</source>
        <translation>本地账本所记</translation>
    </message>
    <message>
        <source>Fees, by the bill</source>
        <translation>手续费（按账单）</translation>
    </message>
    <message>
        <source>Coupons, by the bill</source>
        <translation>免充值代金券，按账单</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Amount, ¥</source>
        <translation>金额(元)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), together %1</source>
        <translation>
            <numerusform>共 %n 行，合计 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A click or Enter opens the order.</source>
        <translation>单击或按回车打开订单。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按小时</translation>
    </message>
</context>
<context>
    <name>yiren::EquationView</name>
    <message>
        <source>Fees, net</source>
        <translation>手续费净额</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未到</translation>
    </message>
    <message>
        <source>Our books</source>
        <translation>本地账本</translation>
    </message>
    <message>
        <source>No bill of this day is here.</source>
        <translation>这一天还没有账单。</translation>
    </message>
    <message>
        <source>Every row of the bill agrees with our books.</source>
        <translation>账单每一行都与本地账本一致。</translation>
    </message>
    <message>
        <source>%1 cannot be explained.</source>
        <translation>%1 无法解释。</translation>
    </message>
    <message>
        <source>By the trade bill</source>
        <translation>交易账单应入</translation>
    </message>
    <message>
        <source>By the fund bill</source>
        <translation>资金账单净入</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>支付 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>退款 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s), each with its cause; in all %1.</source>
        <translation>
            <numerusform>%n 笔差异，每笔都有原因，合计 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>免充值代金券</translation>
    </message>
    <message>
        <source>Show the rows it is made of</source>
        <translation>查看构成它的明细</translation>
    </message>
</context>
<context>
    <name>yiren::ErasureQuestion</name>
    <message>
        <source>Erase for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>保留，不删除</translation>
    </message>
    <message>
        <source>The person is being erased.</source>
        <translation>正在删除。</translation>
    </message>
    <message>
        <source>Erase this person?</source>
        <translation>删除此人的个人信息？</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>删除“%1”的个人信息？</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>将删除</translation>
    </message>
    <message>
        <source>Name and source; %1 ids; %2 notes; %3 tags; %4 values of your own fields; %5 events; what WeChat told of the follower; the words of %6 consents (their times stay).</source>
        <translation>称呼和来源；%1 个身份标识；%2 条备注；%3 个标签；%4 项自定义字段内容；%5 条行为记录；微信提供的关注信息；%6 条同意记录的文字（时间保留）。</translation>
    </message>
    <message>
        <source>Kept copies of imported customer files go too, because they may name this person. Nothing imported from them is lost.</source>
        <translation>导入客户名单时留存的原文件也会删除，因为其中可能有此人；已导入的内容不受影响。</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>将保留</translation>
    </message>
    <message>
        <source>%1 orders and %2 rows of bills stay with all amounts, under a random name instead of the openid: no sum changes, and closed days stay proven.</source>
        <translation>%1 笔订单和 %2 行账单明细保留，金额一分不变，openid 换成随机代号：合计不变，已日结的日期仍可核验。</translation>
    </message>
    <message>
        <source>The bill and order files as they came stay as accounting records, which the law wants kept; they hold the payer&apos;s openid and are used for nothing else.</source>
        <translation>账单和订单的原始文件属于依法必须保存的会计资料，原样保留；其中有付款人的 openid，不作其他用途。</translation>
    </message>
    <message>
        <source>What was written in complaints stays as evidence, without the openid.</source>
        <translation>投诉里写过的话作为凭据保留，但不再带 openid。</translation>
    </message>
    <message>
        <source>WeChat still knows the person. If this person still follows the account or pays again, a new customer without a name appears.</source>
        <translation>微信那边仍认识此人。如果对方仍在关注或再次付款，会出现一位没有称呼的新客户。</translation>
    </message>
    <message>
        <source>Copies that still hold this person</source>
        <translation>仍含有此人的备份</translation>
    </message>
    <message>
        <source>None in the data folder.</source>
        <translation>数据文件夹里没有。</translation>
    </message>
    <message>
        <source>Days are those if one day is closed every day. Whoever puts such a copy back must erase this person again.</source>
        <translation>清除日期按每天做一次日结推算。若恢复这些备份，需要再次删除此人。</translation>
    </message>
    <message>
        <source>Copies elsewhere, and blocks that the disk itself keeps, are out of this program&apos;s reach.</source>
        <translation>保存在别处的副本，以及硬盘自身留存的数据块，本软件无法触及。</translation>
    </message>
    <message>
        <source>Orders that were shipped stay with their money; what WeChat was told of the parcels goes.</source>
        <translation>已发货的订单保留金额，提交过的包裹信息会删除。</translation>
    </message>
</context>
<context>
    <name>yiren::ErrorBar</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>yiren::ExamplesSheet</name>
    <message>
        <source>Four sums that often go wrong</source>
        <translation>四个常见的算错</translation>
    </message>
    <message>
        <source>As a popular article prints them, and as they come out here, computed just now.</source>
        <translation>左边是一篇流行文章印的，右边是刚刚在这里算出的。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>文中</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>没有给出</translation>
    </message>
</context>
<context>
    <name>yiren::ExperimentSheet</name>
    <message>
        <source>e.g. “Title: a question or the original?”</source>
        <translation>例如“标题：提问式还是原标题？”</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁看</translation>
    </message>
    <message>
        <source>Where the counts come from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Fixes question, versions and rule</source>
        <translation>固定问题、版本和规则</translation>
    </message>
    <message>
        <source>Nothing is known here of this rate: take it from WeChat&apos;s statistics.</source>
        <translation>本机还不知道这个比率，请参考微信后台的统计。</translation>
    </message>
    <message>
        <source>Say the rate of today and the smallest rise worth having; the planner says how many persons it takes.</source>
        <translation>填入现在的比率和值得的最小提升，这里会说明需要多少人。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>新实验</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>How persons come to them</source>
        <translation>怎样分流</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Starting fixes question, versions and rule; a change is a new experiment.</source>
        <translation>开始后问题、版本和规则即固定；改动就是新实验。</translation>
    </message>
    <message>
        <source>Of those known here %1 did it within %2 days (95% interval %3, of the last 90 days); about %4 come a day, %5 can be reached, %6 of them by a tag.</source>
        <translation>已知的人在 %2 天内有 %1 这样做（95% 区间 %3，取自近 90 天）；每天约来 %4 人，可触达 %5 人，其中 %6 人可按标签群发。</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>Who is in this segment depends on what they did: their past rate is no rate of today. Type it.</source>
        <translation>这个人群本身就是按他们的行为选出来的，过去的比率不能当作现在的比率，请自行填写。</translation>
    </message>
    <message>
        <source>Say how many persons come a day; the planner says how long it takes.</source>
        <translation>填写每天有多少人，就能算出需要多久。</translation>
    </message>
</context>
<context>
    <name>yiren::ExperimentView</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>yiren::ExperimentsPage</name>
    <message>
        <source>The first day is not over yet: counts can be entered from tomorrow on.</source>
        <translation>第一天还没过完，明天起可以录入数据。</translation>
    </message>
    <message>
        <source>“%1” ends today without a verdict. That can&apos;t be taken back; a copy can be started anew.</source>
        <translation>“%1”今天结束，没有结论。不能撤销；可以复制后重新开始。</translation>
    </message>
    <message>
        <source>Why? (kept with it)</source>
        <translation>为什么？（会一起保存）</translation>
    </message>
    <message>
        <source>Reason for stopping</source>
        <translation>停止的原因</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止实验</translation>
    </message>
    <message>
        <source>Export experiment</source>
        <translation>导出实验</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>新实验</translation>
    </message>
    <message>
        <source>Sample size calculator</source>
        <translation>样本量计算器</translation>
    </message>
    <message>
        <source>Four sums that often go wrong</source>
        <translation>四个常见的算错</translation>
    </message>
    <message>
        <source>Enter counts of the experiment</source>
        <translation>录入实验数据</translation>
    </message>
    <message>
        <source>Edit and start the draft</source>
        <translation>修改并开始草稿</translation>
    </message>
    <message>
        <source>Copy the experiment</source>
        <translation>复制实验</translation>
    </message>
    <message>
        <source>Export the experiment</source>
        <translation>导出实验</translation>
    </message>
    <message>
        <source>Let the experiment run on</source>
        <translation>让实验继续跑</translation>
    </message>
    <message>
        <source>Stop the experiment</source>
        <translation>停止实验</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>还没有实验。</translation>
    </message>
    <message>
        <source>Two titles, two pictures, two offers: which one brings more? The planner says before you begin whether your readers are enough.</source>
        <translation>两个标题、两张图、两种优惠，哪个带来更多？开始之前就会告诉你读者够不够。</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Often gone wrong</source>
        <translation>常见的算错</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>样本量计算器</translation>
    </message>
    <message>
        <source>Tag the experiment&apos;s people</source>
        <translation>给实验参与者打标签</translation>
    </message>
    <message>
        <source>The figures are written to %1</source>
        <translation>数据已写入 %1</translation>
    </message>
    <message>
        <source>Exporting an experiment</source>
        <translation>正在导出实验</translation>
    </message>
</context>
<context>
    <name>yiren::FieldRegisterCard</name>
    <message>
        <source>Fields and how long they are kept</source>
        <translation>字段与保留期限</translation>
    </message>
    <message>
        <source>what you note of customers besides what WeChat tells</source>
        <translation>微信提供的信息之外，你为客户记录的内容</translation>
    </message>
    <message>
        <source>Field, e.g. birthday</source>
        <translation>字段，例如：生日</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>What it is kept for</source>
        <translation>保存它的用途</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source>Months after the last dealing</source>
        <translation>最后一次往来后的月数</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete these</source>
        <translation>删除这些</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Its values are sealed on disk, shown masked, and looking at one is logged.</source>
        <translation>内容加密保存、默认隐藏，每次查看都会记入操作日志。</translation>
    </message>
    <message>
        <source>Whether values are sealed can&apos;t be changed afterwards: make a new field.</source>
        <translation>是否加密之后不能更改，请新建一个字段。</translation>
    </message>
    <message>
        <source> · sensitive</source>
        <translation> · 敏感</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>No value is due for deletion this month.</source>
        <translation>本月没有到期需要删除的内容。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的内容。</translation>
    </message>
    <message>
        <source>Exactly these values go, for good.</source>
        <translation>只删除这些内容，删除后无法恢复。</translation>
    </message>
    <message>
        <source>Give the field a name and say what it is kept for.</source>
        <translation>请填写字段名称和用途。</translation>
    </message>
    <message>
        <source>The field is changed.</source>
        <translation>字段已修改。</translation>
    </message>
    <message>
        <source>The field is as it was.</source>
        <translation>字段已恢复原样。</translation>
    </message>
    <message>
        <source>%1 is deleted; its values are due for deletion.</source>
        <translation>“%1”已删除，其内容待清除。</translation>
    </message>
    <message>
        <source>%1 is there again.</source>
        <translation>“%1”已恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s) have served their time by the end of this month, or their field was deleted.</source>
        <translation>
            <numerusform>到本月底有 %1 项内容保留期满，或所属字段已删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s) are deleted.</source>
        <translation>
            <numerusform>已删除 %1 项内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::FigureExamples</name>
    <message>
        <source>Received yesterday</source>
        <translation>昨日实收</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>净增关注</translation>
    </message>
    <message>
        <source>Reading to order</source>
        <translation>阅读→下单转化</translation>
    </message>
    <message>
        <source>Lost in 30 days</source>
        <translation>30 日流失率</translation>
    </message>
    <message>
        <source>↑ %1 above that weekday&apos;s usual</source>
        <translation>↑ %1 较同周几基线</translation>
    </message>
    <message>
        <source>↑ 6 vs the day before</source>
        <translation>↑ 比前一天多 6 笔</translation>
    </message>
    <message>
        <source>35 came, 8 went</source>
        <translation>关注 35 · 取关 8</translation>
    </message>
    <message>
        <source>↓ 0.2 points, within normal range</source>
        <translation>↓ 0.2 个百分点，属正常波动</translation>
    </message>
    <message>
        <source>interval %1</source>
        <translation>区间 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>waits for payment</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>to be shipped</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结中</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>暂不可用</translation>
    </message>
    <message>
        <source>Chips and buttons</source>
        <translation>标签与按钮</translation>
    </message>
    <message>
        <source>a word or a shape goes with every colour</source>
        <translation>每种颜色都配有文字或形状</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>payments − refunds − fees, by the day of the fund-flow bill</source>
        <translation>收款 − 退款 − 手续费，按资金账单的日期</translation>
    </message>
    <message>
        <source>41 payments, 2 refunds, 43 rows of the bill</source>
        <translation>41 笔收款，2 笔退款，账单共 43 行</translation>
    </message>
</context>
<context>
    <name>yiren::FiguresPopover</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>涨粉</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Up to the end of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As WeChat&apos;s backend shows them. Leave out what it does not show; 0 is a figure.</source>
        <translation>照公众号后台填。后台没有的留空；0 也是数据。</translation>
    </message>
    <message>
        <source>Type in figures</source>
        <translation>录入数据</translation>
    </message>
    <message>
        <source>Type in at least one figure.</source>
        <translation>至少填一项。</translation>
    </message>
</context>
<context>
    <name>yiren::FileDrop</name>
    <message>
        <source>Choose files …</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>yiren::FileField</name>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
</context>
<context>
    <name>yiren::FileSaving</name>
    <message>
        <source>Save the customer&apos;s file</source>
        <translation>保存顾客发来的文件</translation>
    </message>
    <message>
        <source>Saving a file</source>
        <translation>正在保存文件</translation>
    </message>
</context>
<context>
    <name>yiren::FindingsList</name>
    <message>
        <source>What the checks found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>✓ The checks found nothing.</source>
        <translation>✓ 检查没有发现问题。</translation>
    </message>
</context>
<context>
    <name>yiren::FunnelCard</name>
    <message>
        <source>From reached to paid again</source>
        <translation>从触达到复购</translation>
    </message>
    <message>
        <source>choose a bar for the people behind it</source>
        <translation>点一根柱子，看背后是哪些人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>The period has no whole day yet.</source>
        <translation>这段时间还没有完整的一天。</translation>
    </message>
</context>
<context>
    <name>yiren::FunnelSheet</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n person(s)</source>
        <translation>
            <numerusform>%1：%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yiren::GalleryPage</name>
    <message>
        <source>Order 20261122-0041 is marked as shipped.</source>
        <translation>订单 20261122-0041 已标记为已发货。</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>every part of the window, with examples</source>
        <translation>窗口的每个部件与示例</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Show a message</source>
        <translation>显示一条消息</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色 / 深色</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>搜索列表</translation>
    </message>
</context>
<context>
    <name>yiren::GatewayCard</name>
    <message>
        <source>Nothing is received here.</source>
        <translation>本机不接收推送。</translation>
    </message>
    <message>
        <source>It begins as soon as the keys are open.</source>
        <translation>密钥解锁后自动开始。</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>还没有收到推送。</translation>
    </message>
    <message>
        <source>The last push came %1.</source>
        <translation>最近一次推送：%1。</translation>
    </message>
    <message>
        <source>Receives at %1, entrances %2. Lead your tunnel there.</source>
        <translation>正在 %1 接收，入口 %2。请把隧道指向这里。</translation>
    </message>
    <message>
        <source>Kept sealed; fill in only to replace it</source>
        <translation>已加密保存；仅在更换时填写</translation>
    </message>
    <message>
        <source>As WeChat&apos;s developer platform has it</source>
        <translation>与微信开发者平台上填写的一致</translation>
    </message>
    <message>
        <source>43 characters; without it pushes are plain</source>
        <translation>43 个字符；不填则为明文模式</translation>
    </message>
    <message>
        <source>This entrance has its keys.</source>
        <translation>此入口已有密钥。</translation>
    </message>
    <message>
        <source>This entrance is shut: it has no keys.</source>
        <translation>此入口未开放：还没有密钥。</translation>
    </message>
    <message>
        <source>Kept. The key that was in use still opens what is under way.</source>
        <translation>已保存。原来的密钥仍可解开途中的推送。</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>receives what WeChat pushes, behind a tunnel or relay of yours, while this window is open</source>
        <translation>本窗口打开期间，在您的隧道或中继之后接收微信推送</translation>
    </message>
    <message>
        <source>Receive here</source>
        <translation>在本机接收</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>本机端口</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Keys of</source>
        <translation>密钥所属</translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>企业微信</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌 (Token)</translation>
    </message>
    <message>
        <source>EncodingAESKey</source>
        <translation>消息加解密密钥 (EncodingAESKey)</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>保存密钥</translation>
    </message>
</context>
<context>
    <name>yiren::GroupLine</name>
    <message>
        <source>Reading customer groups</source>
        <translation>正在读取客户群</translation>
    </message>
    <message>
        <source>Asking WeCom about a mass message</source>
        <translation>正在向企业微信提交或查询群发</translation>
    </message>
    <message>
        <source>Asking WeCom about a code</source>
        <translation>正在处理入群二维码</translation>
    </message>
    <message>
        <source>Fetching the picture of a code</source>
        <translation>正在获取二维码图片</translation>
    </message>
</context>
<context>
    <name>yiren::GroupPane</name>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Group without a name</source>
        <translation>未命名的群</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) now</source>
        <translation>
            <numerusform>现有 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>Members read</source>
        <translation>成员更新于</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已解散</translation>
    </message>
    <message>
        <source>not listed any more since %1</source>
        <translation>%1 起不再出现在列表中</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>入群来源</translation>
    </message>
    <message>
        <source>%1 came, %2 still there</source>
        <translation>来了 %1 人，仍在 %2 人</translation>
    </message>
    <message>
        <source>Who is in the group</source>
        <translation>群成员</translation>
    </message>
</context>
<context>
    <name>yiren::GroupsPage</name>
    <message>
        <source>Kept as a draft.</source>
        <translation>已存为草稿。</translation>
    </message>
    <message>
        <source>The draft is gone.</source>
        <translation>草稿已删除。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>The task is created. Now it waits to be confirmed in WeCom.</source>
        <translation>任务已创建，等待在企业微信里确认。</translation>
    </message>
    <message>
        <source>WeCom is being asked.</source>
        <translation>正在询问企业微信。</translation>
    </message>
    <message>
        <source>New mass message or moment</source>
        <translation>新建群发或客户朋友圈</translation>
    </message>
    <message>
        <source>Codes for joining groups</source>
        <translation>入群二维码</translation>
    </message>
    <message>
        <source>Read customer groups now</source>
        <translation>立即读取客户群</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) read</source>
        <translation>
            <numerusform>已读取 %n 个群</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer group was read yet.</source>
        <translation>还没有读取客户群。</translation>
    </message>
    <message>
        <source>No corporation of WeCom is connected.</source>
        <translation>还没有接入企业微信。</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>of WeCom, and what is sent to many</source>
        <translation>企业微信的群、群发与客户朋友圈</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Mass messages and moments</source>
        <translation>群发与客户朋友圈</translation>
    </message>
    <message>
        <source>each goes out only after it is confirmed in WeCom</source>
        <translation>都要在企业微信里确认后才会发出</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>立即更新</translation>
    </message>
    <message>
        <source>Codes …</source>
        <translation>入群二维码…</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新建群发</translation>
    </message>
    <message>
        <source>The draft is changed.</source>
        <translation>草稿已修改。</translation>
    </message>
</context>
<context>
    <name>yiren::HeldSending</name>
    <message>
        <source>They are all still to go out</source>
        <translation>都还没发，继续发送</translation>
    </message>
</context>
<context>
    <name>yiren::HelpPopover</name>
    <message>
        <source>How “%1” is worked out</source>
        <translation>“%1”怎么算的</translation>
    </message>
</context>
<context>
    <name>yiren::HourChart</name>
    <message>
        <source>No data yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>%1 by hour: most %2 with %3.</source>
        <translation>%1按小时：%2 最多，%3。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
</context>
<context>
    <name>yiren::ImportDialog</name>
    <message>
        <source>Choose bills or CSV files</source>
        <translation>选择账单或 CSV 文件</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Every line of this file can be read, and nothing contradicts what is here.</source>
        <translation>这个文件每一行都能读取，与账本没有矛盾。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Nothing is changed before you press Import; an import can be undone.</source>
        <translation>按“导入”之前不会改动任何数据；导入后可以撤销。</translation>
    </message>
    <message>
        <source>Drop bills or CSV files here</source>
        <translation>把账单或 CSV 文件拖到这里</translation>
    </message>
    <message>
        <source>More files …</source>
        <translation>再加文件…</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>待导入的文件</translation>
    </message>
    <message>
        <source>Reading files: %1 …</source>
        <translation>正在读取 %1 个文件…</translation>
    </message>
    <message>
        <source>Import all %1</source>
        <translation>导入 %1 个文件</translation>
    </message>
    <message>
        <source>Trade and fund-flow bills of WeChat Pay, personal statements, orders and refunds as CSV, plain or gzip; lists of customers and events as CSV or Excel, with columns of any name. Several at once.</source>
        <translation>微信支付交易账单、资金账单、个人账单、订单和退款（CSV，可为 gzip）；客户名单和事件可以是 CSV 或 Excel，列名不限。可同时放入多个。</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>指定列…</translation>
    </message>
    <message>
        <source>Say which column of this list is what of a customer</source>
        <translation>指定名单里每一列对应客户的什么信息</translation>
    </message>
</context>
<context>
    <name>yiren::ImportsCard</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>each can be taken back exactly, as long as nothing later stands on it</source>
        <translation>只要后面没有别的改动依赖它，每次导入都可以原样撤销</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop a bill or a list on the window.</source>
        <translation>还没有导入过文件。把账单或名单拖进窗口即可。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 new, %4 changed, %5 as before</source>
        <comment>what kind of file, when, rows</comment>
        <translation>%1 · %2 · 新增 %3，变更 %4，相同 %5</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Taking an import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Taken back: %1. The file can be imported again.</source>
        <translation>已撤销：%1。文件可以再次导入。</translation>
    </message>
</context>
<context>
    <name>yiren::IntervalChart</name>
    <message>
        <source>No data yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>%1 with its %2 interval: %3.</source>
        <translation>%1 及其 %2 区间：%3。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Interval %1</source>
        <translation>区间 %1</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>%1 interval  %2</source>
        <translation>%1 区间  %2</translation>
    </message>
</context>
<context>
    <name>yiren::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>yiren::JoinCodeSheet</name>
    <message>
        <source>Picture of the code</source>
        <translation>二维码图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图片 (*.png *.jpg)</translation>
    </message>
    <message>
        <source>The picture can&apos;t be written there: %1</source>
        <translation>图片无法保存到：%1</translation>
    </message>
    <message>
        <source>Say what the code stands for: 公众号文末, 门店海报 …</source>
        <translation>填写来源：公众号文末、门店海报…</translation>
    </message>
    <message>
        <source>Choose the groups that people join.</source>
        <translation>选择扫码加入的群。</translation>
    </message>
    <message>
        <source>A code takes at most five groups.</source>
        <translation>一个二维码最多五个群。</translation>
    </message>
    <message>
        <source>New groups need a name of at most 40 characters.</source>
        <translation>新群需要群名，最多 40 个字。</translation>
    </message>
    <message>
        <source>The picture was not fetched yet.</source>
        <translation>图片还没有获取。</translation>
    </message>
    <message>
        <source>No code yet.</source>
        <translation>还没有二维码。</translation>
    </message>
    <message>
        <source>Codes for joining groups</source>
        <translation>入群二维码</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Make a new group when all are full</source>
        <translation>群满后自动建新群</translation>
    </message>
    <message>
        <source>Name of new groups</source>
        <translation>新群群名</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Fetch the picture</source>
        <translation>获取图片</translation>
    </message>
    <message>
        <source>Remove the code</source>
        <translation>删除二维码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>新建二维码</translation>
    </message>
</context>
<context>
    <name>yiren::JoinDeeds</name>
    <message>
        <source>They are one customer now, with all orders, tags and notes of both.</source>
        <translation>已合并为一位客户，双方的订单、标签和备注都在其中。</translation>
    </message>
    <message>
        <source>The chosen ids are a customer of their own now.</source>
        <translation>所选标识已拆分为另一位客户。</translation>
    </message>
    <message>
        <source>Taken back: they are one customer again.</source>
        <translation>已撤回：恢复为一位客户。</translation>
    </message>
    <message>
        <source>Taken back: they are two customers, and no rule will join them again.</source>
        <translation>已撤回：恢复为两位客户，今后不会再按规则自动合并。</translation>
    </message>
</context>
<context>
    <name>yiren::JoinSheet</name>
    <message>
        <source>One person or two</source>
        <translation>是否同一个人</translation>
    </message>
    <message>
        <source>Who else is this person, and which of these ids are somebody else&apos;s?</source>
        <translation>这位客户还与谁是同一个人？哪些标识其实属于别人？</translation>
    </message>
    <message>
        <source>Customers with the same unionid, phone, openid or transaction are proposed. Names are never compared.</source>
        <translation>unionid、手机号、openid 或支付交易相同的客户会被提示合并；从不比较姓名。</translation>
    </message>
    <message>
        <source>Same person as … (name, initials, number)</source>
        <translation>与……是同一个人（姓名、首字母、号码）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One person or two: %1</source>
        <translation>是否同一个人：%1</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议合并</translation>
    </message>
    <message>
        <source>No two customers are one person by a rule.</source>
        <translation>没有按规则判断为同一人的客户。</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Join %1 and %2</source>
        <translation>合并 %1 与 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 more come when these are decided.</source>
        <translation>
            <numerusform>处理完这些后还有 %1 组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>识别依据</translation>
    </message>
    <message>
        <source>No id is known of this customer.</source>
        <translation>这位客户还没有任何标识。</translation>
    </message>
    <message>
        <source>Ids of somebody else become a customer of their own, with the orders that were paid with them.</source>
        <translation>属于别人的标识会拆分为另一位客户，用它付款的订单一并转移。</translation>
    </message>
    <message>
        <source>Split off the chosen ids</source>
        <translation>拆分所选标识</translation>
    </message>
    <message>
        <source>First choose the ids that are somebody else&apos;s</source>
        <translation>请先勾选属于别人的标识</translation>
    </message>
    <message>
        <source>One id at least stays with this customer</source>
        <translation>至少要给这位客户留下一个标识</translation>
    </message>
    <message>
        <source>Joined and split</source>
        <translation>已合并与拆分</translation>
    </message>
    <message>
        <source>%1 was split off %2 on %3</source>
        <translation>%1 于 %3 从 %2 拆分</translation>
    </message>
    <message>
        <source>%2 became a part of %1 on %3: %4</source>
        <translation>%2 于 %3 并入 %1：%4</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Same person as …</source>
        <translation>与……是同一个人</translation>
    </message>
    <message>
        <source>No other customer matches “%1”.</source>
        <translation>没有其他客户匹配“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 order(s) · first seen %3</source>
        <translation>
            <numerusform>%1 · %2 笔订单 · 首次出现 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>是同一个人</translation>
    </message>
    <message>
        <source>The same person as %1</source>
        <translation>与 %1 是同一个人</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>yiren::KeyDialog</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>yiren::KeyScreen</name>
    <message>
        <source>Choose a passphrase for your keys</source>
        <translation>为密钥设置口令</translation>
    </message>
    <message>
        <source>Your keys are locked</source>
        <translation>密钥未解锁</translation>
    </message>
    <message>
        <source>Recovery code, 26 letters and digits</source>
        <translation>恢复码，26 个字母和数字</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Set and open</source>
        <translation>设置并解锁</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>用恢复码解锁</translation>
    </message>
    <message>
        <source>Look at the books without keys for now</source>
        <translation>暂不解锁密钥，先看账本</translation>
    </message>
    <message>
        <source>Type the recovery code that you wrote down when the keys were made. Upper or lower case and dashes do not matter.</source>
        <translation>请输入当初抄下的恢复码。大小写和短横线都没有关系。</translation>
    </message>
    <message>
        <source>The keychain does not take the key back: choose a new passphrase for it, and type the recovery code once more.</source>
        <translation>钥匙串不能收回密钥：请设置一个新口令，并再输入一次恢复码。</translation>
    </message>
    <message>
        <source>No keychain keeps the key on this computer. A passphrase of several words will open it from now on.</source>
        <translation>这台电脑没有可用的钥匙串。以后用口令解锁，建议用几个词组成。</translation>
    </message>
    <message>
        <source>Type the passphrase of this data folder. Your books are whole; nothing was changed.</source>
        <translation>请输入这个数据文件夹的口令。账本完好，没有任何改动。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令不能为空。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>yiren::KeysQuestion</name>
    <message>
        <source>the merchant&apos;s private key</source>
        <translation>商户私钥</translation>
    </message>
    <message>
        <source>the APIv3 key</source>
        <translation>APIv3 密钥</translation>
    </message>
    <message>
        <source>the official account&apos;s AppSecret</source>
        <translation>公众号 AppSecret</translation>
    </message>
    <message>
        <source>the Mini Program&apos;s AppSecret</source>
        <translation>小程序 AppSecret</translation>
    </message>
    <message>
        <source>the WeChat Shop&apos;s AppSecret</source>
        <translation>微信小店 AppSecret</translation>
    </message>
    <message>
        <source>the secret of the app in 企业微信</source>
        <translation>企业微信自建应用的 Secret</translation>
    </message>
    <message>
        <source>Replace keys that are kept?</source>
        <translation>替换已保存的密钥？</translation>
    </message>
    <message>
        <source>The files you chose take the place of: %1.
What is kept sealed now is written over; it can&apos;t be had back from here, only from the file it once came from or from WeChat.</source>
        <translation>您选择的文件将替换：%1。
现在加密保存的内容会被覆盖，无法从这里找回，只能用当初的文件或到微信后台重新获取。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep the present ones</source>
        <translation>保留现有密钥</translation>
    </message>
</context>
<context>
    <name>yiren::LedgerPane</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>openid</source>
        <translation>openid</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>同意与拒绝</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>moment, what</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, why it is known</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>Note an acceptance</source>
        <translation>登记一次同意</translation>
    </message>
    <message>
        <source>For what the gateway did not see. WeChat keeps its own count: what was never accepted there is refused there.</source>
        <translation>用于网关没收到的记录。微信有自己的计数：用户没在微信里同意过的，发送会被拒绝。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Template: its title or its id</source>
        <translation>模板：标题或 ID</translation>
    </message>
    <message>
        <source>openid of the person</source>
        <translation>用户的 openid</translation>
    </message>
    <message>
        <source>Messages accepted</source>
        <translation>同意的条数</translation>
    </message>
    <message>
        <source>Why it is known</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>From a CSV file …</source>
        <translation>从 CSV 导入…</translation>
    </message>
    <message>
        <source>With the columns openid, template_id, accepted_at and, if you like, count. The reason above goes with each line.</source>
        <translation>列名:openid、template_id、accepted_at,可选 count。上面填的依据会记在每一行。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>template&apos;s title, its id</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>yiren::LedgerPart</name>
    <message numerus="yes">
        <source>%n templates are read.</source>
        <translation>
            <numerusform>已读取 %n 个模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Mini Program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Nobody has accepted a template yet.</source>
        <translation>还没有人同意过模板消息。</translation>
    </message>
    <message>
        <source>No account is connected that has templates.</source>
        <translation>没有接入可用订阅模板的账号。</translation>
    </message>
    <message>
        <source>Note an acceptance</source>
        <translation>登记一次同意</translation>
    </message>
    <message>
        <source>Acceptances come by the gateway, from a CSV file, or by hand with a reason. Each is one message.</source>
        <translation>记录来自网关推送、CSV,或手工登记(须写依据)。同意一次可发一条。</translation>
    </message>
    <message>
        <source>The acceptance is noted.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>订阅记录</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n new acceptances are noted.</source>
        <translation>
            <numerusform>新登记 %n 条订阅记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who accepted which template</source>
        <translation>谁同意了哪个模板</translation>
    </message>
    <message>
        <source>Read the templates</source>
        <translation>读取模板</translation>
    </message>
    <message>
        <source>One acceptance is one message</source>
        <translation>同意一次，可发一条</translation>
    </message>
    <message>
        <source>How many messages are left</source>
        <translation>还剩几条</translation>
    </message>
    <message>
        <source>left = accepted − used, since nothing was void</source>
        <translation>剩余 = 已同意 − 已用(自上次作废起)</translation>
    </message>
    <message>
        <source>A message is used up as soon as it is written down, also when no answer came; one that WeChat refused is not.</source>
        <translation>消息一经写下就算用掉，没收到结果也算；微信拒绝的不算。</translation>
    </message>
    <message>
        <source>Who refused last is not written to before the next acceptance. Switching a template off voids what was accepted.</source>
        <translation>最近一次是拒绝的，再次同意前不发。关闭模板则之前的同意作废。</translation>
    </message>
    <message>
        <source>Templates may not advertise (WeChat&apos;s 40249): words of reductions, hurry and gifts are refused here.</source>
        <translation>模板消息不得营销(微信 40249):含降价、催促、赠送等字眼会在这里被拦下。</translation>
    </message>
</context>
<context>
    <name>yiren::LinkSheet</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>As words into the answer</source>
        <translation>作为文字放进回复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Send the link</source>
        <translation>发送链接</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Picture of the link</source>
        <translation>链接的图片</translation>
    </message>
    <message>
        <source>A link takes a JPG or PNG of up to 2 MB: %1</source>
        <translation>链接的图片要用不超过 2 MB 的 JPG 或 PNG：%1</translation>
    </message>
    <message>
        <source>A Mini Program&apos;s talk takes links only with a picture that lies on the web. The words can be used.</source>
        <translation>小程序客服里的链接必须带网上的图片地址，这里发不了；可以改用文字。</translation>
    </message>
    <message>
        <source>A link needs a title.</source>
        <translation>链接要有标题。</translation>
    </message>
    <message>
        <source>A link needs a web address, with https:// before it.</source>
        <translation>链接要有网址，以 https:// 开头。</translation>
    </message>
    <message>
        <source>A link needs a picture.</source>
        <translation>链接要有图片。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Picture of the link: %1</source>
        <translation>链接的图片：%1</translation>
    </message>
    <message>
        <source>Give the address first</source>
        <translation>请先填网址</translation>
    </message>
</context>
<context>
    <name>yiren::LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>changes at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>yiren::MainWindow</name>
    <message>
        <source>Yiren · %1</source>
        <translation>一人台 · %1</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back any more.</source>
        <translation>已无法撤销。</translation>
    </message>
    <message>
        <source>%1 paid: %2</source>
        <translation>收到 %1：%2</translation>
    </message>
</context>
<context>
    <name>yiren::MarkdownToolbar</name>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Callout</source>
        <translation>提示框</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Picture (also by pasting or dropping one)</source>
        <translation>图片（也可以直接粘贴或拖进来）</translation>
    </message>
</context>
<context>
    <name>yiren::MemberPane</name>
    <message>
        <source>Ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Days left: %1</source>
        <translation>还剩 %1 天</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Goes on from the day after its end. Record it when the customer has paid.</source>
        <translation>从到期次日起顺延。请在客户付款后登记。</translation>
    </message>
    <message>
        <source>Take this period back</source>
        <translation>撤销这一期</translation>
    </message>
    <message>
        <source>Renewal code</source>
        <translation>续费收款码</translation>
    </message>
    <message>
        <source>This membership is not for sale any more.</source>
        <translation>这种会员已下架。</translation>
    </message>
    <message>
        <source>Takes the payment; once paid, it goes on from the day after its end.</source>
        <translation>出示收款码；付款后从到期次日起自动续期。</translation>
    </message>
</context>
<context>
    <name>yiren::MembersPart</name>
    <message>
        <source>There is no membership for sale yet: add one first.</source>
        <translation>还没有在售的会员商品，请先添加。</translation>
    </message>
    <message>
        <source>All members %1</source>
        <translation>全部会员 %1</translation>
    </message>
    <message>
        <source>End in %1 days: %2</source>
        <translation>%1 天内到期 %2</translation>
    </message>
    <message>
        <source>No membership ends within %1 days.</source>
        <translation>%1 天内没有会员到期。</translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>显示全部会员</translation>
    </message>
    <message>
        <source>There is no membership for sale yet.</source>
        <translation>还没有在售的会员商品。</translation>
    </message>
    <message>
        <source>Add a membership</source>
        <translation>添加会员商品</translation>
    </message>
    <message>
        <source>It needs a name, a price, how many months it lasts and its level.</source>
        <translation>填写名称、价格、月数和等级即可。</translation>
    </message>
    <message>
        <source>There are no members yet.</source>
        <translation>还没有会员。</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加会员</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员商品</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 is a member until %2.</source>
        <translation>%1 的会员有效期到 %2。</translation>
    </message>
    <message>
        <source>The period of %1 until %2 is taken back.</source>
        <translation>已撤销 %1 到 %2 的这一期。</translation>
    </message>
    <message>
        <source>%1 is a member until %2 again.</source>
        <translation>已恢复：%1 的会员有效期到 %2。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
</context>
<context>
    <name>yiren::MenuDeletionSheet</name>
    <message numerus="yes">
        <source>The menu with its %n button(s) goes from the account. Its versions stay here and can be published again.</source>
        <translation>
            <numerusform>公众号上的菜单（%n 个一级菜单）会被删除。各版本留在这里，可以再次发布。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menu(s) that only some people see go too, and those are not kept here.</source>
        <translation>
            <numerusform>还有 %n 个个性化菜单会一起删除，这里没有保存它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the menu away at WeChat</source>
        <translation>停用微信上的菜单</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>删除菜单</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>yiren::MenuForm</name>
    <message>
        <source>%1 of %2 bytes; phones show %3 Chinese characters</source>
        <translation>%1 / %2 字节；手机显示 %3 个汉字</translation>
    </message>
    <message>
        <source>Choose a button on the phone, or add one with its plus sign.</source>
        <translation>在左边选一个菜单，或点 + 添加。</translation>
    </message>
    <message>
        <source>Name of the button</source>
        <translation>菜单名称</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>菜单内容</translation>
    </message>
    <message>
        <source>AppID of the Mini Program</source>
        <translation>小程序 AppID</translation>
    </message>
    <message>
        <source>Page of the Mini Program</source>
        <translation>小程序路径</translation>
    </message>
    <message>
        <source>Sub-button</source>
        <translation>子菜单</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>yiren::MenuPhone</name>
    <message>
        <source>As phones show it</source>
        <translation>手机上的样子</translation>
    </message>
</context>
<context>
    <name>yiren::MenuStepsSheet</name>
    <message>
        <source>Steps for WeChat&apos;s backend</source>
        <translation>微信后台的填写步骤</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>For setting the menu by hand in WeChat&apos;s backend. These are its fields, in Chinese as they are there.</source>
        <translation>在公众平台后台手工设置菜单时用。以下是要填的各项。</translation>
    </message>
</context>
<context>
    <name>yiren::MenuTimeSheet</name>
    <message>
        <source>Publish at a time</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>The menu as it is in the editor goes out once at this time in Beijing, while this program is open. If it is closed then, the menu goes out when it is opened next, and the list says how late.</source>
        <translation>到这个北京时间，程序开着就发布一次现在编辑好的菜单。如果当时没开，下次打开时补发，并注明晚了多久。</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yiren::MenuVersions</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>At WeChat</source>
        <translation>微信上</translation>
    </message>
    <message>
        <source>Choose a version to see what it would change.</source>
        <translation>选一个版本，看看和编辑中的有什么不同。</translation>
    </message>
    <message>
        <source>The same as in the editor.</source>
        <translation>和编辑中的相同。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>none is ever lost</source>
        <translation>每一版都保留</translation>
    </message>
    <message>
        <source>Versions of the menu</source>
        <translation>菜单的各版本</translation>
    </message>
    <message>
        <source>Put it into the editor</source>
        <translation>放进编辑区</translation>
    </message>
</context>
<context>
    <name>yiren::MenusPage</name>
    <message>
        <source>“%1” opens sub-buttons now; what it did before is gone.</source>
        <translation>「%1」改为打开子菜单，原来的内容已清除。</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>已删除「%1」。</translation>
    </message>
    <message>
        <source>There is no place for “%1” any more.</source>
        <translation>「%1」已经没有位置放了。</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>已恢复「%1」。</translation>
    </message>
    <message>
        <source>There is no place for it there.</source>
        <translation>那里放不下。</translation>
    </message>
    <message>
        <source>The button is moved.</source>
        <translation>已移动。</translation>
    </message>
    <message>
        <source>Version %1 is in the editor. Publish it to go back to it.</source>
        <translation>第 %1 版已放进编辑区，发布后生效。</translation>
    </message>
    <message>
        <source>Reading the menu at WeChat</source>
        <translation>正在读取微信上的菜单</translation>
    </message>
    <message>
        <source>WeChat&apos;s menu is read.</source>
        <translation>已读取微信上的菜单。</translation>
    </message>
    <message>
        <source>WeChat shows no menu.</source>
        <translation>微信上没有菜单。</translation>
    </message>
    <message>
        <source>Sending the menu to WeChat</source>
        <translation>正在把菜单发给微信</translation>
    </message>
    <message>
        <source>No answer came. Nothing is sent twice: read the menu in five minutes to see what became of it.</source>
        <translation>没有收到答复。不会重复发送，五分钟后读取菜单就知道结果。</translation>
    </message>
    <message>
        <source>WeChat took it but shows another menu. Look at the versions.</source>
        <translation>微信已接受，但显示的是另一个菜单。请看版本列表。</translation>
    </message>
    <message>
        <source>The menu is taken away.</source>
        <translation>菜单已删除。</translation>
    </message>
    <message>
        <source>The menu is published. Phones show it within five minutes.</source>
        <translation>菜单已发布，手机上五分钟内更新。</translation>
    </message>
    <message>
        <source>The menu goes out on %1. The plan stands below the versions.</source>
        <translation>菜单将于 %1 发布，定时列在版本下方。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>New menu button</source>
        <translation>添加菜单</translation>
    </message>
    <message>
        <source>Move the button earlier</source>
        <translation>菜单前移</translation>
    </message>
    <message>
        <source>Move the button later</source>
        <translation>菜单后移</translation>
    </message>
    <message>
        <source>Remove the menu button</source>
        <translation>删除这个菜单</translation>
    </message>
    <message>
        <source>Read the menu at WeChat</source>
        <translation>读取微信上的菜单</translation>
    </message>
    <message>
        <source>Publish the menu</source>
        <translation>发布菜单</translation>
    </message>
    <message>
        <source>Publish the menu at a time</source>
        <translation>定时发布菜单</translation>
    </message>
    <message>
        <source>Steps for setting the menu in WeChat&apos;s backend</source>
        <translation>后台设置菜单的步骤</translation>
    </message>
    <message>
        <source>Take the menu away at WeChat</source>
        <translation>停用微信上的菜单</translation>
    </message>
    <message>
        <source>The plan is withdrawn.</source>
        <translation>定时已撤回。</translation>
    </message>
    <message>
        <source>The plan waits again.</source>
        <translation>定时已恢复。</translation>
    </message>
    <message>
        <source>WeChat would refuse this</source>
        <translation>微信不会接受</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得看看</translation>
    </message>
    <message>
        <source>WeChat&apos;s menu was not read yet.</source>
        <translation>还没有读取微信上的菜单。</translation>
    </message>
    <message>
        <source>WeChat shows version %1, read %2.</source>
        <translation>微信上是第 %1 版，读取于 %2。</translation>
    </message>
    <message>
        <source>WeChat shows no menu, read %1.</source>
        <translation>微信上没有菜单，读取于 %1。</translation>
    </message>
    <message>
        <source>This account&apos;s menu can be set in WeChat&apos;s backend only: follow the steps.</source>
        <translation>这个账号的菜单只能在公众平台后台设置，请按步骤填写。</translation>
    </message>
    <message>
        <source>What was sent last was not answered; reading the menu finds out.</source>
        <translation>上次发布没有收到答复，读取一下就知道结果。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>under the conversation with your account</source>
        <translation>公众号对话底部的自定义菜单</translation>
    </message>
    <message>
        <source>The menu as phones show it; arrow keys choose a button</source>
        <translation>手机上的菜单，用方向键选择</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>At a time …</source>
        <translation>定时…</translation>
    </message>
    <message>
        <source>For WeChat&apos;s backend …</source>
        <translation>后台步骤…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>yiren::MonthMap</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Mo Tu We Th Fr Sa Su</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
    <message>
        <source>everything agrees</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已解释</translation>
    </message>
    <message>
        <source>each difference has its cause</source>
        <translation>每笔差异都有原因</translation>
    </message>
    <message>
        <source>1 difference waits</source>
        <translation>1 笔差异待处理</translation>
    </message>
    <message>
        <source>nothing is known of this day</source>
        <translation>这一天还没有数据</translation>
    </message>
    <message>
        <source>%1: days in order %2, explained %3, not closed yet %4.</source>
        <translation>%1：%2 天已对平，%3 天差异已解释，%4 天还没有日结。</translation>
    </message>
</context>
<context>
    <name>yiren::MorningFigures</name>
    <message>
        <source>amounts to be settled − refunds − fees, by the trade bill of the day</source>
        <translation>应结订单金额 − 退款金额 − 手续费，取自当天的交易账单</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>WeChat gives the bill after 10:00</source>
        <translation>微信 10:00 后出账单</translation>
    </message>
    <message>
        <source>Fees, net: %1</source>
        <translation>手续费净额：%1</translation>
    </message>
    <message>
        <source>Compared with the mean of the same weekday in the four weeks before</source>
        <translation>与之前四周同一星期几的平均值相比</translation>
    </message>
    <message>
        <source>too few weeks to compare</source>
        <translation>周数太少，暂不比较</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>payments − fees − refunds in the fund bills of yesterday</source>
        <translation>昨天资金账单里的 支付 − 手续费 − 退款</translation>
    </message>
    <message>
        <source>Withdrawals, top-ups and transfers are not counted.</source>
        <translation>提现、充值、转账不计入。</translation>
    </message>
    <message>
        <source>the fund bill is not here yet</source>
        <translation>资金账单还没到</translation>
    </message>
    <message>
        <source>no trade bill to compare with</source>
        <translation>没有交易账单可比</translation>
    </message>
    <message>
        <source>agrees with the trade bill</source>
        <translation>与交易账单一致</translation>
    </message>
    <message>
        <source>%1 against the trade bill</source>
        <translation>比交易账单 %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>taken for complaints and not given back, in the fund bills of the last %1 days</source>
        <translation>近 %1 天资金账单里因投诉扣下、尚未退回的钱</translation>
    </message>
    <message>
        <source>WeChat&apos;s bills don&apos;t say what is frozen until goods are shipped.</source>
        <translation>等发货的冻结款，微信账单里没有。</translation>
    </message>
    <message>
        <source>because of complaints</source>
        <translation>因投诉被扣</translation>
    </message>
    <message>
        <source>nothing is held back</source>
        <translation>没有被扣的钱</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>refunds under way + revenue that no fund bill shows yet</source>
        <translation>处理中的退款 + 资金账单还没体现的实收</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>退款 %n 笔处理中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), %1 to be booked</source>
        <translation>
            <numerusform>退款 %n 笔，待入账 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>orders made yesterday, by your own records, paid or not</source>
        <translation>昨天下的订单，按自己的记录，不论是否付款</translation>
    </message>
    <message>
        <source>Compared with the day before</source>
        <translation>与前一天相比</translation>
    </message>
    <message>
        <source>as many as the day before</source>
        <translation>与前一天相同</translation>
    </message>
    <message>
        <source>↑ %1 vs the day before</source>
        <translation>↑ 比前一天多 %1 笔</translation>
    </message>
    <message>
        <source>↓ %1 vs the day before</source>
        <translation>↓ 比前一天少 %1 笔</translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>yesterday&apos;s</comment>
        <translation>昨日实收</translation>
    </message>
    <message>
        <source>%1 vs weekday</source>
        <translation>%1 较同周几平均</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>yesterday&apos;s</comment>
        <translation>昨日订单</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), %1</source>
        <translation>
            <numerusform>支付 %n 笔，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), %1</source>
        <translation>
            <numerusform>退款 %n 笔，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) under way, %1</source>
        <translation>
            <numerusform>处理中的退款 %n 笔，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with a trade bill and without a fund bill, %1</source>
        <translation>
            <numerusform>有交易账单、没有资金账单的日子 %n 天，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Because of complaints: %1</source>
        <translation>投诉被扣：%1</translation>
    </message>
    <message>
        <source>Until shipped and confirmed: %1</source>
        <translation>等发货和确认收货：%1</translation>
    </message>
    <message>
        <source>taken for complaints and not given back, in the fund bills of the last %1 days + orders of the Mini Program whose payers have not confirmed</source>
        <translation>最近 %1 天资金账单里因投诉被扣且未退回的 + 小程序里客户还没确认收货的订单</translation>
    </message>
    <message>
        <source>until shipped, received</source>
        <translation>等发货和确认收货</translation>
    </message>
    <message>
        <source>complaints, and until shipped</source>
        <translation>投诉被扣和待发货</translation>
    </message>
</context>
<context>
    <name>yiren::MuteDeeds</name>
    <message>
        <source>%1 is told of again.</source>
        <translation>%1恢复提醒。</translation>
    </message>
</context>
<context>
    <name>yiren::MutePopover</name>
    <message>
        <source>Don&apos;t tell of this figure: %1</source>
        <translation>不再提醒：%1</translation>
    </message>
    <message>
        <source>Why, in your words</source>
        <translation>原因，用你的话</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>直到我恢复</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
</context>
<context>
    <name>yiren::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::NewCustomerPopover</name>
    <message>
        <source>is kept encrypted</source>
        <translation>加密保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>A phone has eleven digits, or its country in front: +81 …</source>
        <translation>手机号为 11 位数字，或在前面加国家代码：+81 …</translation>
    </message>
    <message>
        <source>It needs a name, a phone or a note</source>
        <translation>请填写姓名、手机号或备注</translation>
    </message>
</context>
<context>
    <name>yiren::NextActionReader</name>
    <message>
        <source>Noted for %1: %2</source>
        <translation>已记录 %1：%2</translation>
    </message>
    <message>
        <source>Not done, as before.</source>
        <translation>已恢复为未做。</translation>
    </message>
</context>
<context>
    <name>yiren::NextActionsCard</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步做什么</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule fits anybody now. Sending nothing is right, too.</source>
        <translation>现在没有适用的规则。不发送也是对的。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>做完了</translation>
    </message>
    <message>
        <source>Choose a customer: the rule, and how often it worked, stand here. One of ten is held out of each rule.</source>
        <translation>选一位客户，这里显示规则和它的效果。每条规则留十分之一作对照。</translation>
    </message>
    <message>
        <source>Choose a customer of the list.</source>
        <translation>请先在列表中选一位客户。</translation>
    </message>
    <message>
        <source>%1 So far: %2.</source>
        <translation>%1目前：%2。</translation>
    </message>
    <message>
        <source>Notes that you did it, so that it can be counted what came of it</source>
        <translation>记下你已做，之后统计效果</translation>
    </message>
</context>
<context>
    <name>yiren::NextPostsCard</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Goes out next</source>
        <translation>接下来发布</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>回车打开</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>还没有安排发布。</translation>
    </message>
    <message>
        <source>Plan an article</source>
        <translation>去排一篇</translation>
    </message>
</context>
<context>
    <name>yiren::NoticesCard</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>of new messages, and an hour before one can be answered no more</source>
        <translation>有新消息时，以及窗口关闭前一小时</translation>
    </message>
    <message>
        <source>They say</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Only that there is something</source>
        <translation>只说有新消息</translation>
    </message>
    <message>
        <source>Who wrote, and what</source>
        <translation>谁写的、写了什么</translation>
    </message>
    <message>
        <source>Notifications stand on the screen where others may read them.</source>
        <translation>通知会出现在屏幕上，旁人也可能看到。</translation>
    </message>
</context>
<context>
    <name>yiren::OfficialQuestions</name>
    <message>
        <source>Asking WeChat for the tags of followers</source>
        <translation>正在向微信获取粉丝标签</translation>
    </message>
</context>
<context>
    <name>yiren::OpeningWindow</name>
    <message>
        <source>Yiren</source>
        <translation>一人台</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>yiren::OrderDetail</name>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Fees, net</source>
        <translation>手续费净额</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>WeChat&apos;s number</source>
        <translation>微信单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>%1. record with this number</source>
        <translation>这个单号的第 %1 条记录</translation>
    </message>
    <message>
        <source>Marked as</source>
        <translation>标记为</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>测试单</translation>
    </message>
    <message>
        <source>outside the shop</source>
        <translation>非店铺收款</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>商户退款单号</translation>
    </message>
    <message>
        <source>In the trade bills</source>
        <translation>交易账单里</translation>
    </message>
    <message>
        <source>No trade bill has this order.</source>
        <translation>交易账单里没有这笔订单。</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>In the fund bills</source>
        <translation>资金账单里</translation>
    </message>
    <message>
        <source>No fund bill has this order.</source>
        <translation>资金账单里没有这笔订单。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: reconciliation of this day</source>
        <translation>%1:去当天的对账</translation>
    </message>
    <message>
        <source>Complaint: %1</source>
        <translation>投诉：%1</translation>
    </message>
    <message>
        <source>Pay back …</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>It is not paid</source>
        <translation>还没有付款</translation>
    </message>
    <message>
        <source>It is paid back wholly, or is being paid back</source>
        <translation>已全额退款，或正在退</translation>
    </message>
    <message>
        <source>Shows what it will do first</source>
        <translation>先预览，再确认</translation>
    </message>
    <message>
        <source>Ask WeChat Pay</source>
        <translation>向微信查单</translation>
    </message>
    <message>
        <source>How the order stands there, and keeps it</source>
        <translation>查询订单在微信支付的状态，并记入账本</translation>
    </message>
    <message>
        <source>WeChat&apos;s number on the payer&apos;s receipt</source>
        <translation>付款人凭证上的微信支付单号</translation>
    </message>
    <message>
        <source>Confirm as paid</source>
        <translation>核实已付款</translation>
    </message>
    <message>
        <source>WeChat Pay is asked for this transaction</source>
        <translation>会按这个单号向微信支付核实</translation>
    </message>
    <message>
        <source>Type the number first</source>
        <translation>请先填写单号</translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation>商品明细</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message numerus="yes">
        <source>Choose a time (%n without one)</source>
        <translation>
            <numerusform>安排时间（%n 个未约）</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund of %1 is not accepted yet</source>
        <translation>退款 %1 尚未受理</translation>
    </message>
    <message>
        <source>WeChat Pay has not said whether it pays it back.</source>
        <translation>微信支付尚未答复是否受理这笔退款。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Go on with this refund</source>
        <translation>继续这笔退款</translation>
    </message>
    <message>
        <source>The same amount under the same number: it is never paid back twice</source>
        <translation>金额和退款单号不变，不会重复退款</translation>
    </message>
    <message>
        <source>To the code</source>
        <translation>查看二维码</translation>
    </message>
</context>
<context>
    <name>yiren::OrdersPage</name>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>Go to reconciliation</source>
        <translation>去对账</translation>
    </message>
    <message>
        <source>Import an orders CSV or a bill there; every paid order then stands here.</source>
        <translation>在那里导入订单 CSV 或账单，付过款的订单就会列在这里。</translation>
    </message>
    <message>
        <source>No order is in this state in these days.</source>
        <translation>这些天没有这种状态的订单。</translation>
    </message>
    <message>
        <source>No order matches “%1”.</source>
        <translation>没有订单符合“%1”。</translation>
    </message>
    <message>
        <source>There are no orders in %1.</source>
        <translation>%1 没有订单。</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部订单</translation>
    </message>
    <message>
        <source>Order %1 is not in your books.</source>
        <translation>账本里没有订单 %1。</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Exporting orders</source>
        <translation>正在导出订单</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>所有日子</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>只看 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show the other days too</source>
        <translation>也显示其他日子</translation>
    </message>
    <message>
        <source>Show unpaid orders</source>
        <translation>显示待付款订单</translation>
    </message>
    <message>
        <source>Show paid orders</source>
        <translation>显示已付款订单</translation>
    </message>
    <message>
        <source>Show refunded orders</source>
        <translation>显示退款订单</translation>
    </message>
    <message>
        <source>Show closed orders</source>
        <translation>显示已关闭订单</translation>
    </message>
    <message>
        <source>Copied what the code says</source>
        <translation>已复制二维码里的链接</translation>
    </message>
    <message>
        <source>%1 are back with the payer.</source>
        <translation>%1 已退到付款人账上。</translation>
    </message>
    <message>
        <source>WeChat Pay has accepted to pay %1 back; it has not arrived yet.</source>
        <translation>微信支付已受理退款 %1，尚未到账。</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Show products</source>
        <translation>查看商品</translation>
    </message>
    <message>
        <source>Show courses</source>
        <translation>查看课程</translation>
    </message>
    <message>
        <source>Show appointments</source>
        <translation>查看预约</translation>
    </message>
    <message>
        <source>Show members</source>
        <translation>查看会员</translation>
    </message>
    <message>
        <source>Shows a code that the payer scans (Ctrl+Q)</source>
        <translation>生成收款码给付款人扫（Ctrl+Q）</translation>
    </message>
    <message>
        <source>Connect WeChat Pay in the settings first</source>
        <translation>请先在设置里连接微信支付</translation>
    </message>
    <message>
        <source>Number, product, customer</source>
        <translation>单号末几位、内容、客户</translation>
    </message>
    <message>
        <source>The demonstration&apos;s stand-in for WeChat Pay does not know its history</source>
        <translation>演示用的模拟微信支付不认识历史订单</translation>
    </message>
    <message numerus="yes">
        <source>%1 order(s) written to %2</source>
        <translation>
            <numerusform>已导出 %1 笔订单到 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>No refund is under way.</source>
        <translation>没有进行中的退款。</translation>
    </message>
    <message>
        <source>Saved views of orders</source>
        <translation>订单的已存视图</translation>
    </message>
    <message>
        <source>Show what waits to be shipped</source>
        <translation>查看待发货</translation>
    </message>
    <message>
        <source>Refunds under way</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Show the other orders too</source>
        <translation>也显示其他订单</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Lists that you gave a name</source>
        <translation>你命名保存的列表</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an amount, of which days</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>paid %1 · %2</source>
        <comment>an amount, of which days</comment>
        <translation>已付 %1 · %2</translation>
    </message>
    <message>
        <source>View saved: %1</source>
        <translation>已保存视图：%1</translation>
    </message>
    <message>
        <source>View removed: %1</source>
        <translation>已删除视图：%1</translation>
    </message>
    <message>
        <source>All orders of this list as Excel or CSV (Ctrl+E)</source>
        <translation>把这份列表的全部订单导出为 Excel 或 CSV（Ctrl+E）</translation>
    </message>
</context>
<context>
    <name>yiren::Page</name>
    <message>
        <source>Loading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>yiren::ParcelFields</name>
    <message>
        <source>%1 of parcel %2</source>
        <translation>第 %2 个包裹的%1</translation>
    </message>
    <message>
        <source>Parcel %1 of %2</source>
        <translation>包裹 %1 / %2</translation>
    </message>
    <message>
        <source>Take parcel %1 away</source>
        <translation>去掉第 %1 个包裹</translation>
    </message>
    <message>
        <source>Express company</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>商品说明</translation>
    </message>
    <message>
        <source>The payer reads it, like “cup ×2”</source>
        <translation>客户会看到，例如“陶杯 ×2”</translation>
    </message>
</context>
<context>
    <name>yiren::PasteSheet</name>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以发货</translation>
    </message>
    <message>
        <source>Paste at least one line first.</source>
        <translation>请先粘贴至少一行。</translation>
    </message>
    <message>
        <source>No line is ready: see what each of them lacks.</source>
        <translation>没有一行可以发货，请看每行缺什么。</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>已提交 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 lines are ready</source>
        <translation>%2 行中有 %1 行可以发货</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Ship %n order(s)</source>
        <translation>
            <numerusform>发货 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>They are being sent, one after the other.</source>
        <translation>正在逐单提交。</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>No answer yet; WeChat is asked</source>
        <translation>还没有回音，正在向微信核实</translation>
    </message>
    <message>
        <source>Stopped. The list shows what was shipped; what was on its way is looked for.</source>
        <translation>已停止。列表里能看到哪些已发货；停下时正在提交的那一单会去核实。</translation>
    </message>
    <message>
        <source>%1 shipped, then it ended: %2</source>
        <translation>已发货 %1 单，之后中断：%2</translation>
    </message>
    <message>
        <source>%1 of %2 shipped</source>
        <translation>%2 单中 %1 单已发货</translation>
    </message>
    <message>
        <source>Ship many orders</source>
        <translation>批量发货</translation>
    </message>
    <message>
        <source>One line an order: order number, tracking number and, if it is another one, the express company. Two columns copied from a spreadsheet do. What is in the parcel is taken from the order.</source>
        <translation>每行一单：订单号、快递单号，快递公司不同的再加一列。从表格里直接复制两列也可以。商品说明取自订单。</translation>
    </message>
    <message>
        <source>Lines of order and tracking numbers</source>
        <translation>订单号和快递单号</translation>
    </message>
    <message>
        <source>Express company</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Get the list</source>
        <translation>取回列表</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>寄件人电话</translation>
    </message>
    <message>
        <source>Your phone, for SF Express; WeChat gets it masked</source>
        <translation>寄件人电话，顺丰需要；只以打码形式提交</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>粘贴的内容</translation>
    </message>
</context>
<context>
    <name>yiren::PaymentForm</name>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>The coupon takes %1 off; the payer pays %2.</source>
        <translation>优惠券减 %1，实付 %2。</translation>
    </message>
    <message>
        <source>In stock: %1</source>
        <translation>库存：%1</translation>
    </message>
    <message>
        <source>%1 below the price: kept as a discount.</source>
        <translation>比标价少 %1，记作优惠。</translation>
    </message>
    <message>
        <source>More than the price of %1.</source>
        <translation>高于标价 %1。</translation>
    </message>
    <message>
        <source>The order is asked for at WeChat Pay and stands in your orders, unpaid, until the payer has paid.</source>
        <translation>会在微信支付下单，并以「待付款」列在订单里，直到客户付款。</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Product, or any text (the payer reads it)</source>
        <translation>商品或事由（付款人会看到）</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>For whom (empty: whoever pays)</source>
        <translation>给谁（留空即付款人）</translation>
    </message>
    <message>
        <source>Coupon code (may stay empty)</source>
        <translation>优惠券码（可不填）</translation>
    </message>
    <message>
        <source>Points, places and memberships go to this customer.</source>
        <translation>积分、课程名额和会员都记在这位客户名下。</translation>
    </message>
</context>
<context>
    <name>yiren::PaymentPane</name>
    <message>
        <source>“%1” is no amount: type yuan, like 128 or 128.50.</source>
        <translation>「%1」不是金额，请以元为单位填写，例如 128 或 128.50。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>下单未成功</translation>
    </message>
    <message>
        <source>Not known: WeChat Pay can&apos;t be asked right now</source>
        <translation>付款状态未知：暂时查不到微信支付</translation>
    </message>
    <message>
        <source>Asking WeChat Pay …</source>
        <translation>正在向微信支付下单…</translation>
    </message>
    <message>
        <source>Waiting for the payment</source>
        <translation>正在等待付款</translation>
    </message>
    <message>
        <source>The payer scans this with WeChat&apos;s camera. It can&apos;t be paid from the album or by a long press.</source>
        <translation>请客户用微信「扫一扫」当面扫码；长按或相册识别无法付款</translation>
    </message>
    <message>
        <source>A new code comes by itself in %1 h %2 min</source>
        <translation>二维码 %1 小时 %2 分后自动更新</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>生成收款码</translation>
    </message>
    <message>
        <source>The code is on its way</source>
        <translation>收款码马上就好</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>QR code for %1</source>
        <translation>收款码，%1</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>大屏显示</translation>
    </message>
    <message>
        <source>Shows the code large, on the second screen if there is one</source>
        <translation>全屏显示收款码；有第二块屏幕时显示在那里</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>What the code says, to make a code of it elsewhere; opening it as a link does not pay</source>
        <translation>二维码里的内容，可在别处制成二维码；直接点开链接不能付款</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Another payment</source>
        <translation>再收一笔</translation>
    </message>
    <message>
        <source>After the payment</source>
        <translation>付款之后</translation>
    </message>
    <message>
        <source>Nobody can pay it any more; what it took from stock goes back</source>
        <translation>关闭后无法再付款；从库存留出的会退回</translation>
    </message>
    <message>
        <source>Code expired: a new one is asked for</source>
        <translation>二维码已过期，正在换新码</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Asks WeChat Pay at once how the order stands</source>
        <translation>马上向微信支付查询订单状态</translation>
    </message>
    <message>
        <source>Confirm by transaction …</source>
        <translation>凭单号确认…</translation>
    </message>
    <message>
        <source>Paid, by the number on the payer&apos;s receipt; WeChat Pay is asked for it</source>
        <translation>按付款人账单上的微信单号确认已付款，会向微信支付核实</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Everything that is known of this order</source>
        <translation>查看此订单的全部信息</translation>
    </message>
</context>
<context>
    <name>yiren::PeopleCard</name>
    <message>
        <source>Customer %1</source>
        <translation>顾客 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 paid · %n order(s)</source>
        <translation>
            <numerusform>累计 %1 · %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>All about this customer</source>
        <translation>这位顾客的全部资料</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>See the order %1</source>
        <translation>查看订单 %1</translation>
    </message>
    <message>
        <source>Refund preview</source>
        <translation>退款预览</translation>
    </message>
    <message>
        <source>What a refund of the order %1 would do</source>
        <translation>订单 %1 退款会怎样</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take off the tag %1</source>
        <translation>去掉标签 %1</translation>
    </message>
    <message>
        <source>Take off this tag</source>
        <translation>去掉此标签</translation>
    </message>
    <message>
        <source>A new tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Delete the note of %1</source>
        <translation>删除 %1 的备注</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>保存备注</translation>
    </message>
</context>
<context>
    <name>yiren::PeriodFilter</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>From – to …</source>
        <translation>自定日期…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>看这些天</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时间范围：%1</translation>
    </message>
</context>
<context>
    <name>yiren::PersonalCardView</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>For: %1. Kept: %2.</source>
        <translation>用途：%1。保留：%2。</translation>
    </message>
    <message>
        <source>and %1 more; the copy has them all</source>
        <translation>另有 %1 条，导出的副本里是全部</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>按住显示</translation>
    </message>
    <message>
        <source>Hold to show: %1</source>
        <translation>按住显示：%1</translation>
    </message>
    <message>
        <source>Shown as long as you hold it. That it was looked at stands in the log.</source>
        <translation>按住时显示，松开即隐藏。查看会记入操作日志。</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>对方撤回</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>对方撤回：%1</translation>
    </message>
    <message>
        <source>The person takes the consent back. It stays in the list with both times.</source>
        <translation>对方撤回同意。记录仍保留，并记下两个时间。</translation>
    </message>
    <message>
        <source>Agreed to what, e.g. birthday greetings</source>
        <translation>同意了什么，例如：生日祝福</translation>
    </message>
    <message>
        <source>Agreed to what</source>
        <translation>同意了什么</translation>
    </message>
    <message>
        <source>How, e.g. in WeChat</source>
        <translation>方式，例如：微信里说的</translation>
    </message>
    <message>
        <source>How the person agreed</source>
        <translation>同意的方式</translation>
    </message>
    <message>
        <source>Note consent</source>
        <translation>记下同意</translation>
    </message>
    <message>
        <source>Say what was agreed to and how.</source>
        <translation>请写明同意了什么、以什么方式。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A new value; empty takes the present one away</source>
        <translation>填写新内容；留空保存即删除现有内容</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>请填写内容。</translation>
    </message>
</context>
<context>
    <name>yiren::PersonalDataSheet</name>
    <message>
        <source>Copy for this person …</source>
        <translation>导出给本人…</translation>
    </message>
    <message>
        <source>A file with everything above in clear, also what is masked</source>
        <translation>包含以上全部内容的文件，隐藏的内容也会完整写出</translation>
    </message>
    <message>
        <source>Erase this person …</source>
        <translation>删除此人…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <translation>%1 的个人信息</translation>
    </message>
    <message>
        <source>This person was erased.</source>
        <translation>此人的个人信息已删除。</translation>
    </message>
    <message>
        <source>Copy for this person</source>
        <translation>导出给本人</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Written to %1. Give it to the person, then remove the file.</source>
        <translation>已写入 %1。交给本人后请删除该文件。</translation>
    </message>
    <message>
        <source>Erasing a person</source>
        <translation>正在删除个人信息</translation>
    </message>
    <message>
        <source>The person is erased</source>
        <translation>个人信息已删除</translation>
    </message>
    <message>
        <source>Clearing the data file could not end now; the next start ends it.</source>
        <translation>数据文件的清理暂时未能完成，下次启动时会继续完成。</translation>
    </message>
    <message>
        <source>%1 places of the data file still hold an id or a note of this person, in rows about others: look there.</source>
        <translation>数据文件中仍有 %1 处含有此人的标识或备注，位于有关他人的记录里，请查看。</translation>
    </message>
    <message>
        <source>Every byte of the data file and its log was looked at (%1 KB): nothing of this person is left.</source>
        <translation>已逐字节检查数据文件及其日志（%1 KB）：没有留下此人的任何信息。</translation>
    </message>
    <message>
        <source>The same name or words also stand at %1 places that are about others or about money.</source>
        <translation>另有 %1 处出现相同的称呼或文字，属于他人或资金记录。</translation>
    </message>
</context>
<context>
    <name>yiren::PlanFields</name>
    <message>
        <source>Rate today</source>
        <translation>现在的比率</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Smallest rise worth having</source>
        <translation>值得的最小提升</translation>
    </message>
    <message>
        <source>% of it</source>
        <translation>相对 %</translation>
    </message>
    <message>
        <source>Persons a day</source>
        <translation>每天人数</translation>
    </message>
    <message>
        <source>in all versions</source>
        <translation>各版本合计</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>yiren::PlanPopover</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>When does it go out?</source>
        <translation>什么时候发？</translation>
    </message>
    <message>
        <source>Next free: %1 %2</source>
        <translation>下一个空档：%1 %2</translation>
    </message>
    <message>
        <source>Asking WeChat for the tags …</source>
        <translation>正在向微信获取标签…</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Ask WeChat for the tags of followers</source>
        <translation>向微信获取粉丝标签</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kinds of post, why they can&apos;t be had</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between kinds of post</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The tags of your followers have not been asked for yet.</source>
        <translation>还没有获取过粉丝标签。</translation>
    </message>
    <message>
        <source>Tags as of %1</source>
        <translation>标签获取于 %1</translation>
    </message>
</context>
<context>
    <name>yiren::PlatformSheet</name>
    <message>
        <source>Steps for WeChat&apos;s backend</source>
        <translation>微信后台的填写步骤</translation>
    </message>
    <message>
        <source>No rule that is on can be served by WeChat itself on this account.</source>
        <translation>已开启的规则里，没有一条能由这个账号的微信自带回复执行。</translation>
    </message>
    <message>
        <source>WeChat&apos;s own auto-reply is set by hand. These are its fields, in Chinese as they are there.</source>
        <translation>微信自带的自动回复只能手工设置。以下是要填的各项。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare with WeChat</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Reading WeChat&apos;s own auto-reply</source>
        <translation>正在读取微信自带的自动回复</translation>
    </message>
    <message>
        <source>WeChat is being asked.</source>
        <translation>正在询问微信。</translation>
    </message>
    <message>
        <source>Nothing is set at WeChat, and nothing is to be.</source>
        <translation>微信后台没有设置，也不需要设置。</translation>
    </message>
    <message>
        <source>No place is left for %1: WeChat holds one reply to followers and one to any message, and an earlier rule has it.</source>
        <translation>%1 没有位置可填：被关注回复和收到消息回复各只有一个，已由前面的规则占用。</translation>
    </message>
</context>
<context>
    <name>yiren::PointsPopover</name>
    <message>
        <source>Points to give; -50 takes 50</source>
        <translation>发放多少积分；填 -50 则扣 50</translation>
    </message>
    <message>
        <source>Points to give or take</source>
        <translation>发放或扣除的积分</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Points: %1</source>
        <translation>积分：%1</translation>
    </message>
    <message>
        <source>One point for each whole yuan paid; a refund takes them back.</source>
        <translation>实付每满 1 元得 1 分，退款时相应扣回。</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>之后为 %1</translation>
    </message>
    <message>
        <source>Not earned by an order: a gift, or what went wrong.</source>
        <translation>与订单无关的积分：赠送，或更正。</translation>
    </message>
    <message>
        <source>It needs a number other than 0</source>
        <translation>请填一个不为 0 的数</translation>
    </message>
</context>
<context>
    <name>yiren::PostDrag</name>
    <message>
        <source>Let go over a day</source>
        <translation>拖到某一天松手</translation>
    </message>
</context>
<context>
    <name>yiren::PostPane</name>
    <message>
        <source>Choose a post to see when it goes out, to whom, and what it lacks.</source>
        <translation>选一篇文章，看它什么时候发、发给谁、还缺什么。</translation>
    </message>
    <message>
        <source>series: %1</source>
        <translation>系列：%1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>马上补发</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>改时间</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排时间</translation>
    </message>
    <message>
        <source>Unplan</source>
        <translation>取消安排</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一篇</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>转为草稿</translation>
    </message>
    <message>
        <source>Keep as an idea</source>
        <translation>放进选题</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止发送</translation>
    </message>
    <message>
        <source>Type in newer figures</source>
        <translation>录入新数据</translation>
    </message>
    <message>
        <source>Type in figures</source>
        <translation>录入数据</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>导出存证包</translation>
    </message>
    <message>
        <source>Text, pictures and HTML as they were sent, the checks, times and the log, with their SHA-256, as one ZIP file</source>
        <translation>发送时的正文、图片和 HTML，检查结果、时间和操作记录，各附 SHA-256，打成一个 ZIP</translation>
    </message>
</context>
<context>
    <name>yiren::PostPopover</name>
    <message>
        <source>Send now</source>
        <translation>马上补发</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>改时间</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>yiren::PostResults</name>
    <message>
        <source>What came of it</source>
        <translation>发布效果</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅读人数</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>分享人数</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>新增关注</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>留言条数</translation>
    </message>
    <message>
        <source>Readers since publication</source>
        <translation>发布以来的阅读人数</translation>
    </message>
    <message>
        <source>%1 had read it by the end of %2, %3 of them by the end of %4.</source>
        <translation>到 %2 为止有 %1 人读过，到 %4 为止有 %3 人。</translation>
    </message>
    <message>
        <source>They came from: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1 of the readers read it to the end.</source>
        <translation>%1 的读者读到了最后。</translation>
    </message>
</context>
<context>
    <name>yiren::ProductForm</name>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Price, ¥</source>
        <translation>售价(¥)</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>有效月数</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>金卡</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Pieces there are</source>
        <translation>现有件数</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Came in (minus: went)</source>
        <translation>入库件数(减少填负数)</translation>
    </message>
    <message>
        <source>Low from</source>
        <translation>库存提醒线</translation>
    </message>
    <message>
        <source>With so many pieces or fewer it is listed as running low.</source>
        <translation>库存不多于这个数时列为「库存不足」。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长(分钟)</translation>
    </message>
    <message>
        <source>Kept free after it, minutes</source>
        <translation>之后留空(分钟)</translation>
    </message>
    <message>
        <source>At one place there is one appointment at a time. Empty: it does not matter where.</source>
        <translation>同一地点同一时间只排一个预约；不限地点就留空。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>I am there myself</source>
        <translation>需要我本人到场</translation>
    </message>
    <message>
        <source>Then no other appointment that needs you can be at the same time.</source>
        <translation>勾选后，同一时间不会再排其他需要您本人到场的预约。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take from sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>It is not offered any more; its orders, appointments and places stay.</source>
        <translation>不再出售；已有的订单、预约和报名保留。</translation>
    </message>
</context>
<context>
    <name>yiren::ProductsPart</name>
    <message>
        <source>Running low %1</source>
        <translation>库存不足 %1</translation>
    </message>
    <message>
        <source>There is nothing for sale yet.</source>
        <translation>还没有在售的商品。</translation>
    </message>
    <message>
        <source>Add goods</source>
        <translation>添加实物商品</translation>
    </message>
    <message>
        <source>Goods, courses, appointments and memberships each take a few fields. The others are under “New product”.</source>
        <translation>实物、课程、预约、会员，各填几项即可；其他类型在「新商品」里。</translation>
    </message>
    <message>
        <source>Nothing runs low.</source>
        <translation>没有库存不足的商品。</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>显示全部商品</translation>
    </message>
    <message>
        <source>%1 is for sale.</source>
        <translation>%1 已上架。</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 is for sale again.</source>
        <translation>%1 已重新上架。</translation>
    </message>
    <message>
        <source>%1 is not for sale any more.</source>
        <translation>%1 已下架。</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Only goods of which few are left</source>
        <translation>只看库存不足的商品</translation>
    </message>
    <message>
        <source>This product is not for sale any more.</source>
        <translation>这件商品已下架。</translation>
    </message>
    <message>
        <source>No product is called “%1”.</source>
        <translation>没有叫“%1”的商品。</translation>
    </message>
    <message>
        <source>Name, kind or initials</source>
        <translation>名称、类型或拼音首字母</translation>
    </message>
</context>
<context>
    <name>yiren::ProofList</name>
    <message>
        <source>holds</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>none</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>look</source>
        <translation>要看</translation>
    </message>
    <message>
        <source>Bill file</source>
        <translation>账单文件</translation>
    </message>
    <message>
        <source>WeChat has no bill of this day: nothing happened</source>
        <translation>微信没有这一天的账单：当天没有交易</translation>
    </message>
    <message>
        <source>Its own summary</source>
        <translation>汇总行</translation>
    </message>
    <message>
        <source>the file has none</source>
        <translation>文件里没有汇总</translation>
    </message>
    <message>
        <source>agrees with the rows in every column</source>
        <translation>与明细逐项相符</translation>
    </message>
    <message>
        <source>does not agree with the rows</source>
        <translation>与明细不符</translation>
    </message>
    <message>
        <source>Fund bill</source>
        <translation>资金账单</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未到</translation>
    </message>
    <message>
        <source>%1 cannot be explained</source>
        <translation>%1 无法解释</translation>
    </message>
    <message>
        <source>trading moved %1, other movements %2; each kind agrees</source>
        <translation>交易收支 %1，其他变动 %2；逐类一致</translation>
    </message>
    <message>
        <source>Running balance, %1</source>
        <translation>余额连续（%1）</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>%1 recomputed, every one to the fen</source>
        <translation>复算 %1 笔，分毫不差</translation>
    </message>
    <message>
        <source>%1 recomputed, %2 differ, together %3</source>
        <translation>复算 %1 笔，%2 笔有出入，合计 %3</translation>
    </message>
    <message>
        <source>Unreadable lines</source>
        <translation>无法读取的行</translation>
    </message>
    <message>
        <source>%1 wait to be settled</source>
        <translation>%1 行等待处理</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), kept whole; SHA-1 %1</source>
        <translation>
            <numerusform>共 %n 行，原件已留存；SHA-1 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), each after the one before; days: %1</source>
        <translation>
            <numerusform>%1 天 %n 行，前后相接</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ReachWire</name>
    <message>
        <source>Writing to customers</source>
        <translation>正在触达客户</translation>
    </message>
</context>
<context>
    <name>yiren::ReconcilePage</name>
    <message>
        <source>Settled: %1</source>
        <translation>已处理：%1</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>正在日结 %1</translation>
    </message>
    <message>
        <source>%1 is closed; its certificate is in the chain.</source>
        <translation>%1 已日结，日结凭证已加入凭证链。</translation>
    </message>
    <message>
        <source>%1 stays open: %2</source>
        <translation>%1 尚未日结：%2</translation>
    </message>
    <message>
        <source>Export differences</source>
        <translation>导出差异</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Reconciliation · %1</source>
        <translation>对账 · %1</translation>
    </message>
    <message>
        <source>Differences and their causes</source>
        <translation>差异与解释</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Fetch, compare, prove, back up and lock (F9)</source>
        <translation>下载、比对、证明、备份并锁定（F9）</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>日结凭证</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>This day&apos;s money, to the fen</source>
        <translation>这一天的钱，分毫有据</translation>
    </message>
    <message>
        <source>Import bill files</source>
        <translation>导入账单文件</translation>
    </message>
    <message>
        <source>Bills and tables (*.csv *.gz);;All files (*)</source>
        <translation>账单和表格 (*.csv *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This day&apos;s money</source>
        <translation>这一天的钱</translation>
    </message>
    <message>
        <source>payments − refunds − fees = what the account receives</source>
        <translation>支付 − 退款 − 手续费 = 账户应收</translation>
    </message>
    <message>
        <source>Trade bill: settled amounts − refunds − fees of its rows</source>
        <translation>交易账单：各行应结金额 − 退款 − 手续费</translation>
    </message>
    <message>
        <source>Fund bill: the movements of trading on the account</source>
        <translation>资金账单：账户上因交易发生的收支</translation>
    </message>
    <message>
        <source>Our books: their payments − their refunds − the bill&apos;s fees</source>
        <translation>本地账本：本地支付 − 本地退款 − 账单的手续费</translation>
    </message>
    <message>
        <source>Decision taken back: %1</source>
        <translation>已撤回处理：%1</translation>
    </message>
    <message>
        <source>Show the certificate of the day</source>
        <translation>查看当日日结凭证</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存日结凭证</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>certificate-%1.pdf</source>
        <translation>日结凭证-%1.pdf</translation>
    </message>
    <message>
        <source>Not everything could be fetched: %1</source>
        <translation>有账单没有取到：%1</translation>
    </message>
    <message>
        <source>%1 stays open: closing it was cancelled.</source>
        <translation>%1 未结账：日结已取消。</translation>
    </message>
    <message>
        <source>differences-%1</source>
        <translation>差异-%1</translation>
    </message>
    <message>
        <source>Exporting differences</source>
        <translation>正在导出差异</translation>
    </message>
</context>
<context>
    <name>yiren::RecoveryCodeScreen</name>
    <message>
        <source>Write the recovery code down</source>
        <translation>请抄下恢复码</translation>
    </message>
    <message>
        <source>A key was made that seals your WeChat Pay keys. If this computer ever loses it, only this code opens them again. It is shown this once and stored nowhere: write it on paper and keep it safe.</source>
        <translation>刚刚生成了一把加密微信支付密钥的钥匙。万一这台电脑丢失了它，只有这个恢复码能再解锁。恢复码只显示这一次，也不保存在任何地方：请抄在纸上妥善保管。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已抄好</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>yiren::RefundSheet</name>
    <message>
        <source>Pay back: %1, %2</source>
        <translation>退款：%1，%2</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Reason (the payer reads it, up to 26 Chinese characters)</source>
        <translation>原因（付款人会看到，最多 26 个汉字）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Goes back to the payer: %1, less what coupons paid</source>
        <translation>退给付款人 %1（用券抵扣的部分不退现金）</translation>
    </message>
    <message>
        <source>WeChat Pay gives back of its fee: %1</source>
        <translation>微信支付退还手续费 %1</translation>
    </message>
    <message>
        <source>WeChat Pay gives back of its fee: about %1, at the rate of your last bill</source>
        <translation>微信支付退还手续费约 %1（按最近账单的费率）</translation>
    </message>
    <message>
        <source>Type the amount in yuan, like 128 or 128.50.</source>
        <translation>请以元为单位填写金额，例如 128 或 128.50。</translation>
    </message>
    <message>
        <source>Say why: the payer reads it.</source>
        <translation>请写明原因，付款人会看到。</translation>
    </message>
    <message>
        <source>Asking WeChat Pay …</source>
        <translation>正在向微信支付申请…</translation>
    </message>
    <message>
        <source>Pay back %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>It is under way</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>The goods come back: put them into stock again</source>
        <translation>货物退回：重新计入库存</translation>
    </message>
    <message>
        <source>What it takes back can&apos;t be said: %1</source>
        <translation>暂时无法预览会扣回什么：%1</translation>
    </message>
    <message>
        <source>Can still be paid back: %1</source>
        <translation>还能退：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) left for it</source>
        <translation>
            <numerusform>退款期限还剩 %1 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In up to %1 part(s)</source>
        <translation>
            <numerusform>最多还能分 %1 次退</numerusform>
        </translation>
    </message>
    <message>
        <source>Pieces that come back</source>
        <translation>退回的件数</translation>
    </message>
</context>
<context>
    <name>yiren::RelayCard</name>
    <message>
        <source>Kept. Write the files now, and take them there.</source>
        <translation>已保存。请把文件写出来，放到那里去。</translation>
    </message>
    <message>
        <source>Where the relay&apos;s files go</source>
        <translation>中继文件放到哪里</translation>
    </message>
    <message>
        <source>Written to %1. README.md says what to do with them.</source>
        <translation>已写到 %1。怎么用见 README.md。</translation>
    </message>
    <message>
        <source>The relay is being asked …</source>
        <translation>正在询问中继…</translation>
    </message>
    <message>
        <source>Not asked yet since this window was opened.</source>
        <translation>打开窗口以来还没有问过。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>%1: in order. More than %2 pushes wait there.</source>
        <translation>%1：正常。那里存着超过 %2 条推送。</translation>
    </message>
    <message numerus="yes">
        <source>%1: in order. %n push(es) wait(s) there.</source>
        <translation>
            <numerusform>%1：正常。那里存着 %n 条推送。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: collected %2 new, %3 that were here, %4 that are not genuine.</source>
        <translation>%1：取回新推送 %2 条，已有 %3 条，不可信 %4 条。</translation>
    </message>
    <message>
        <source>Kept; fill in only to replace it</source>
        <translation>已保存；要更换才填</translation>
    </message>
    <message>
        <source>https://… of the function or server</source>
        <translation>云函数或服务器的 https://… 地址</translation>
    </message>
    <message>
        <source>The address comes first.</source>
        <translation>请先填地址。</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>中继</translation>
    </message>
    <message>
        <source>takes what WeChat pushes while this computer sleeps</source>
        <translation>电脑睡着时代收微信的推送</translation>
    </message>
    <message>
        <source>One file on a cloud function or a server of yours. It knows the callback tokens and no other key, seals what comes to this computer, and can&apos;t read what it holds. It answers nobody: rules do once this computer is awake.</source>
        <translation>放在您自己的云函数或服务器上的一个文件。它只有回调 Token，没有别的密钥；收到的内容只有这台电脑能打开，它自己也读不出。它不回复客户，等电脑醒来再按规则回复。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>中继地址</translation>
    </message>
    <message>
        <source>Keep the address</source>
        <translation>保存地址</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Write them to a folder …</source>
        <translation>写到文件夹…</translation>
    </message>
    <message>
        <source>relay.mjs, its settings in relay.env, and README.md. Who has relay.env can collect, but not read: keep it to yourself. Write them again after a token has changed.</source>
        <translation>relay.mjs、它的设置 relay.env 和说明 README.md。拿到 relay.env 的人能取走内容，但读不出，请勿外传。Token 改了要重新写出。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>立即取回</translation>
    </message>
    <message>
        <source>Checking takes nothing away. While “Receive here” above is on, the relay is asked once a minute; while it is off, when you press “Collect now”. What is kept here goes from there.</source>
        <translation>检查不会取走任何内容。上面「在本机接收」打开时每分钟问一次中继；关闭时，点「立即取回」才取。在本机存好之后，中继上的就删掉。</translation>
    </message>
</context>
<context>
    <name>yiren::ReplyBox</name>
    <message>
        <source>Pictures for the reply</source>
        <translation>回复的图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.bmp)</translation>
    </message>
    <message>
        <source>Not taken: %1. A reply takes four pictures at most, JPG, PNG or BMP of up to 2 MB each.</source>
        <translation>没有加上：%1。一条回复最多 4 张图片，JPG、PNG 或 BMP，每张不超过 2 MB。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take this picture away</source>
        <translation>移除这张图片</translation>
    </message>
    <message>
        <source>Take this picture away: %1</source>
        <translation>移除这张图片：%1</translation>
    </message>
    <message>
        <source>Write what you do about it first.</source>
        <translation>先写下你打算怎么处理。</translation>
    </message>
    <message>
        <source>WeChat Pay takes no emoji: “%1”</source>
        <translation>微信支付不接受表情符号：“%1”</translation>
    </message>
    <message>
        <source>WeChat Pay takes 200 characters.</source>
        <translation>微信支付最多接受 200 个字。</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>已用 %1 字，上限 %2 字</translation>
    </message>
    <message>
        <source>A reply takes four pictures at most.</source>
        <translation>一条回复最多 4 张图片。</translation>
    </message>
    <message>
        <source>JPG, PNG or BMP, four pictures of up to 2 MB each</source>
        <translation>JPG、PNG 或 BMP，最多 4 张，每张不超过 2 MB</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>你的回复</translation>
    </message>
    <message>
        <source>The payer reads this in WeChat. Say what you do, and by when.</source>
        <translation>顾客会在微信里看到。写清楚你怎么处理、什么时候办好。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Complete …</source>
        <translation>处理完成…</translation>
    </message>
</context>
<context>
    <name>yiren::ReplyComposer</name>
    <message>
        <source>Suggestion · %1: “%2”</source>
        <translation>建议 · %1：“%2”</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: %1</source>
        <translation>无法读取此文件：%1</translation>
    </message>
    <message>
        <source>One at a time: the first is here, send it and add the next.</source>
        <translation>一次一个：先发出这一个，再加下一个。</translation>
    </message>
    <message>
        <source>WeChat takes files of up to 20 MB that are not empty.</source>
        <translation>微信只接受不超过 20 MB 的非空文件。</translation>
    </message>
    <message>
        <source>WeChat takes pictures of up to 10 MB, as JPG or PNG.</source>
        <translation>微信只接受不超过 10 MB 的 JPG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>Take this file away: %1</source>
        <translation>移除此文件：%1</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>先写点什么。</translation>
    </message>
    <message>
        <source>WeChat takes 2,048 bytes, about 680 Chinese characters. Send it in two parts.</source>
        <translation>微信一条最多 2,048 字节，约 680 个汉字。请分两条发送。</translation>
    </message>
    <message>
        <source>Not known, fill it in first: %1</source>
        <translation>还不知道，请先填好：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Enter sends · nothing is sent by itself</source>
        <translation>Enter 发送 · 不会自动发出</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Into the field, where you can change it; it is not sent by itself</source>
        <translation>放进输入框，可以再改；不会自动发出</translation>
    </message>
    <message>
        <source>Write an answer; / brings your snippets, by their first letters</source>
        <translation>输入回复，/ 调出常用语（如 /tk 退款说明）</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的回复</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Product card</source>
        <translation>商品卡片</translation>
    </message>
    <message>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send a link</source>
        <translation>发送链接</translation>
    </message>
    <message>
        <source>A picture, a video or a file for the customer</source>
        <translation>发给顾客的图片、视频或文件</translation>
    </message>
</context>
<context>
    <name>yiren::ReplyFields</name>
    <message>
        <source>Choose a product</source>
        <translation>选择产品</translation>
    </message>
    <message>
        <source>Choose a snippet</source>
        <translation>选择快捷回复</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Another picture …</source>
        <translation>换一张图片…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>https://… of the product, if it has a page</source>
        <translation>产品页的 https://…，如果有</translation>
    </message>
    <message>
        <source>Words with {商品} {金额} {链接} {订单}</source>
        <translation>文字，可用 {商品} {金额} {链接} {订单}</translation>
    </message>
    <message>
        <source>Words; {姓名} is the customer&apos;s name</source>
        <translation>文字；{姓名} 是客户的名字</translation>
    </message>
    <message>
        <source>The code goes out as a picture before these words. WeChat takes no payment by long-pressing it: the customer scans it from another screen.</source>
        <translation>付款码作为图片先发出。微信不支持长按识别付款：客户要从另一块屏幕上扫它。</translation>
    </message>
    <message>
        <source>Picture of the reply</source>
        <translation>回复的图片</translation>
    </message>
    <message>
        <source>Kind of reply %1</source>
        <translation>第 %1 条回复的类型</translation>
    </message>
    <message>
        <source>Words of reply %1</source>
        <translation>第 %1 条回复的文字</translation>
    </message>
    <message>
        <source>Title of reply %1</source>
        <translation>第 %1 条回复的标题</translation>
    </message>
    <message>
        <source>Address of reply %1</source>
        <translation>第 %1 条回复的网址</translation>
    </message>
    <message>
        <source>Product of reply %1</source>
        <translation>第 %1 条回复的产品</translation>
    </message>
    <message>
        <source>Snippet of reply %1</source>
        <translation>第 %1 条回复的快捷回复</translation>
    </message>
    <message>
        <source>Take reply %1 away</source>
        <translation>去掉第 %1 条回复</translation>
    </message>
    <message>
        <source>Title; else the product&apos;s name</source>
        <translation>标题；不填则用产品名称</translation>
    </message>
    <message>
        <source>AppID, if the card opens a Mini Program</source>
        <translation>小程序 AppID（卡片打开小程序时填写）</translation>
    </message>
    <message>
        <source>Page of the Mini Program: pages/…</source>
        <translation>小程序页面路径：pages/…</translation>
    </message>
    <message>
        <source>A card needs the address of the product&apos;s page, or a Mini Program&apos;s page with a picture. Without a picture a page shows its code; without a page the name and the price go out as text.</source>
        <translation>卡片需要产品页的网址，或小程序页面加一张图片。没有图片时，网页卡片显示它的二维码；没有产品页时，以文字发名称和价格。</translation>
    </message>
    <message>
        <source>The picture has more than 2 MB; WeChat takes no larger one. Choose a smaller one.</source>
        <translation>图片超过 2 MB，微信不接收。请换一张小一些的。</translation>
    </message>
    <message>
        <source>AppID of reply %1</source>
        <translation>第 %1 条回复的 AppID</translation>
    </message>
    <message>
        <source>Page of reply %1</source>
        <translation>第 %1 条回复的页面路径</translation>
    </message>
    <message>
        <source>This is no JPG or PNG that can be read. Choose another one.</source>
        <translation>这不是可以读取的 JPG 或 PNG 图片，请另选一张。</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>%1 · another …</source>
        <translation>%1 · 换一个…</translation>
    </message>
    <message>
        <source>At most 20 MB. Only customer service sends files.</source>
        <translation>最大 20 MB。只有微信客服能发文件。</translation>
    </message>
    <message>
        <source>AMR or MP3, at most 60 seconds and 2 MB. Customer service takes AMR only, a Mini Program none.</source>
        <translation>AMR 或 MP3，最长 60 秒，最大 2 MB。微信客服只收 AMR，小程序不能发语音。</translation>
    </message>
    <message>
        <source>File of the reply</source>
        <translation>回复的文件</translation>
    </message>
    <message>
        <source>Voices (*.amr *.mp3)</source>
        <translation>语音 (*.amr *.mp3)</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: %1</source>
        <translation>这个文件读不了：%1</translation>
    </message>
    <message>
        <source>WeChat takes a voice as AMR or MP3 of at most 60 seconds and 2 MB. Choose another one.</source>
        <translation>微信只收 60 秒、2 MB 以内的 AMR 或 MP3 语音。请换一个。</translation>
    </message>
    <message>
        <source>WeChat takes files of up to 20 MB that are not empty. Choose another one.</source>
        <translation>微信只收 20 MB 以内、不为空的文件。请换一个。</translation>
    </message>
    <message>
        <source>Title of the video; else its file&apos;s name</source>
        <translation>视频标题；不填则用文件名</translation>
    </message>
    <message>
        <source>Words below the video, if there are any</source>
        <translation>视频描述，可不填</translation>
    </message>
    <message>
        <source>Choose a cover …</source>
        <translation>选择封面…</translation>
    </message>
    <message>
        <source>Another cover …</source>
        <translation>换一张封面…</translation>
    </message>
    <message>
        <source>MP4 of at most 10 MB; a Mini Program sends none. Title (at most 32 characters), words (at most 120) and cover are shown by the official account only; without a cover a plain one is.</source>
        <translation>MP4，最大 10 MB；小程序不能发视频。标题（最多 32 个字）、描述（最多 120 个字）和封面只在公众号里显示；不选封面则用一张素色的。</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>视频 (*.mp4)</translation>
    </message>
    <message>
        <source>WeChat takes a video as MP4 of up to 10 MB. Choose another one.</source>
        <translation>微信只收 10 MB 以内的 MP4 视频。请换一个。</translation>
    </message>
</context>
<context>
    <name>yiren::ReplyWire</name>
    <message>
        <source>Looking for messages</source>
        <translation>正在收取消息</translation>
    </message>
    <message>
        <source>Looking for chat records</source>
        <translation>正在收取聊天记录</translation>
    </message>
</context>
<context>
    <name>yiren::RetentionPage</name>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>留存表</translation>
    </message>
    <message>
        <source>Survival curves</source>
        <translation>生存曲线</translation>
    </message>
    <message>
        <source>Expected and actual</source>
        <translation>预测与实际</translation>
    </message>
    <message>
        <source>Whom to win back</source>
        <translation>先挽回这几位</translation>
    </message>
    <message>
        <source>Export retention</source>
        <translation>导出留存</translation>
    </message>
    <message>
        <source>Exporting retention</source>
        <translation>正在导出留存</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n 行已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The text for %1 is copied.</source>
        <translation>给 %1 的文字已复制。</translation>
    </message>
    <message>
        <source>Retention of followers</source>
        <translation>关注者的留存</translation>
    </message>
    <message>
        <source>Retention of members</source>
        <translation>会员的留存</translation>
    </message>
    <message>
        <source>Retention of buyers</source>
        <translation>买家的留存</translation>
    </message>
    <message>
        <source>Cohorts by week or month</source>
        <translation>留存表按周或按月</translation>
    </message>
    <message>
        <source>Note that the chosen customer was contacted</source>
        <translation>记录已联系选中的客户</translation>
    </message>
    <message>
        <source>Copy a text for the chosen customer</source>
        <translation>复制给选中客户的文字</translation>
    </message>
    <message>
        <source>Nobody has followed or bought yet.</source>
        <translation>还没有人关注或购买。</translation>
    </message>
    <message>
        <source>Go to customers</source>
        <translation>去客户</translation>
    </message>
    <message>
        <source>Connect the official account, or import followers and orders; who stays is then counted here.</source>
        <translation>连接公众号，或导入关注者和订单，之后在这里统计留存。</translation>
    </message>
    <message>
        <source>People or orders</source>
        <translation>人数或单数</translation>
    </message>
    <message>
        <source>Retention by month</source>
        <translation>月度留存</translation>
    </message>
    <message>
        <source>Retention by week</source>
        <translation>每周留存</translation>
    </message>
    <message>
        <source>a row a cohort; who ordered in each period after</source>
        <translation>每行一组，列为之后每期有下单的比例</translation>
    </message>
    <message>
        <source>a row a cohort; who is still there after each period</source>
        <translation>每行一组，列为之后第几期仍在的比例</translation>
    </message>
    <message>
        <source>Without a second order</source>
        <translation>尚未复购</translation>
    </message>
    <message>
        <source>by how people came</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Retention and churn</source>
        <translation>留存与流失</translation>
    </message>
    <message>
        <source>Whose coming and staying is counted</source>
        <translation>统计谁的来与留</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Cohorts by month or by week</source>
        <translation>留存表按月或按周</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>what was foretold without knowing it, and what came</source>
        <translation>事先不知结果的预测与实际</translation>
    </message>
    <message>
        <source>Results of winning back</source>
        <translation>挽回结果</translation>
    </message>
    <message>
        <source>From reached to paid again</source>
        <translation>从触达到复购</translation>
    </message>
</context>
<context>
    <name>yiren::RobotCard</name>
    <message>
        <source>A complaint came</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>A day&apos;s money differs from the bill</source>
        <translation>某天金额与账单不一致</translation>
    </message>
    <message>
        <source>A customer waits and can be answered for less than an hour</source>
        <translation>客户在等回复，可回复时间不足 1 小时</translation>
    </message>
    <message>
        <source>A post did not go out</source>
        <translation>内容没有发出</translation>
    </message>
    <message>
        <source>The robot&apos;s address is kept. Try it now.</source>
        <translation>机器人地址已保存，请测试一下。</translation>
    </message>
    <message>
        <source>The robot&apos;s address is gone.</source>
        <translation>机器人地址已删除。</translation>
    </message>
    <message>
        <source>Yiren: this is a try. Alerts come here.</source>
        <translation>一人台：这是一条测试消息，提醒会发到这里。</translation>
    </message>
    <message>
        <source>It was posted: look into the group.</source>
        <translation>已发送，请到群里查看。</translation>
    </message>
    <message>
        <source>kept; paste another one to replace it</source>
        <translation>已保存；粘贴新地址可替换</translation>
    </message>
    <message>
        <source>Robot of an internal group</source>
        <translation>内部群机器人</translation>
    </message>
    <message>
        <source>tells you what waits, in WeCom</source>
        <translation>在企业微信里提醒你</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Webhook 地址</translation>
    </message>
    <message>
        <source>Address of the robot</source>
        <translation>机器人的 Webhook 地址</translation>
    </message>
    <message>
        <source>It tells of</source>
        <translation>提醒内容</translation>
    </message>
    <message>
        <source>In the group&apos;s settings: message push, add, copy the address. Who has it can post: it lies in the vault. Customer groups take no robots, and nothing of what customers say or are called is posted.</source>
        <translation>在内部群的设置里：消息推送 → 添加 → 复制地址。谁有这个地址谁就能发消息，所以它存在密码库里。客户群不能加机器人；提醒里不含客户的姓名和原话。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>删除地址</translation>
    </message>
</context>
<context>
    <name>yiren::RuleForm</name>
    <message>
        <source>At any time</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>In office hours</source>
        <translation>营业时段内</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>营业时段外</translation>
    </message>
    <message>
        <source>Office hours are on workdays only</source>
        <translation>营业时段仅限工作日</translation>
    </message>
    <message>
        <source>Only when asked twice within a day</source>
        <translation>仅当一天内问了第二遍</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Not when a person has answered</source>
        <translation>有人回复后就不再回</translation>
    </message>
    <message>
        <source>Another reply</source>
        <translation>再加一条回复</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>How words are compared</source>
        <translation>词的比较方式</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>词，一行一个</translation>
    </message>
    <message>
        <source>Time of day, in Beijing</source>
        <translation>时段（北京时间）</translation>
    </message>
    <message>
        <source>Office hours from</source>
        <translation>营业开始</translation>
    </message>
    <message>
        <source>Office hours to</source>
        <translation>营业结束</translation>
    </message>
    <message>
        <source>Wait before answering</source>
        <translation>回复前等待</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Tag for the customer</source>
        <translation>给客户打标签</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭规则</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启规则</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>WeChat takes five answers to one message.</source>
        <translation>一条消息微信最多接受五条回复。</translation>
    </message>
    <message>
        <source>One word a line; one of them is enough</source>
        <translation>一行一个词，符合一个即可</translation>
    </message>
    <message>
        <source>Keys of menu entries, one a line; none: every one</source>
        <translation>菜单项的 key，一行一个；不填则全部</translation>
    </message>
    <message>
        <source>Scenes of codes, one a line; none: every one</source>
        <translation>二维码的场景值，一行一个；不填则全部</translation>
    </message>
    <message>
        <source>On the same day</source>
        <translation>当天</translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>No day: only a note</source>
        <translation>不定日期，只记备注</translation>
    </message>
    <message>
        <source>Task about the customer, shown on Today on its day</source>
        <translation>给自己的待办（到日子显示在「今日」）</translation>
    </message>
    <message>
        <source>Day of the task</source>
        <translation>待办日期</translation>
    </message>
    <message>
        <source>Still waits for my own answer</source>
        <translation>仍算待我回复</translation>
    </message>
</context>
<context>
    <name>yiren::RulesPage</name>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Who serves it</source>
        <translation>由谁执行</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation>已恢复原样。</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>“%1” is kept. It is off.</source>
        <translation>“%1”已保存，尚未开启。</translation>
    </message>
    <message>
        <source>“%1” is on: it answers from now on.</source>
        <translation>“%1”已开启，从现在起回复。</translation>
    </message>
    <message>
        <source>“%1” is off.</source>
        <translation>“%1”已关闭。</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>The order is changed.</source>
        <translation>顺序已更改。</translation>
    </message>
    <message>
        <source>The example is there. Look at its three rules and switch them on.</source>
        <translation>示例已加入。请看看这三条规则，再逐条开启。</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>上移规则</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>下移规则</translation>
    </message>
    <message>
        <source>Try a message against the rules</source>
        <translation>用一条消息试试规则</translation>
    </message>
    <message>
        <source>Steps for WeChat&apos;s backend</source>
        <translation>微信后台的填写步骤</translation>
    </message>
    <message>
        <source>Add the example: reply 1 or 2</source>
        <translation>加入示例：回复 1 或 2</translation>
    </message>
    <message>
        <source>Nothing is answered by itself yet.</source>
        <translation>还没有自动回复。</translation>
    </message>
    <message>
        <source>Add the example</source>
        <translation>加入示例</translation>
    </message>
    <message>
        <source>The example welcomes customers: who replies 1 gets the product, who replies 2 gets an order with its payment link. It is off until you switch it on.</source>
        <translation>示例是一段欢迎语：回复 1 了解产品，回复 2 立即购买并收到付款链接。开启之前不会回复任何人。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得看一眼</translation>
    </message>
    <message>
        <source>patterns are tried with texts, nothing is proved of them</source>
        <translation>正则只是拿文本试过，没有证明</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>the first one that fits answers</source>
        <translation>由排在最前的相符规则回复</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>规则，按顺序</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>For WeChat&apos;s backend …</source>
        <translation>微信后台步骤…</translation>
    </message>
</context>
<context>
    <name>yiren::SalePane</name>
    <message>
        <source>For whom</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>A customer&apos;s name; the entry is theirs where exactly one customer is called so.</source>
        <translation>客户姓名；恰好只有一位同名客户时，会记在这位客户名下。</translation>
    </message>
    <message>
        <source>Take a payment …</source>
        <translation>收款…</translation>
    </message>
    <message>
        <source>Shows a code; the entry is made when it is paid</source>
        <translation>出示收款码，付款后自动登记</translation>
    </message>
</context>
<context>
    <name>yiren::SampleSizeSheet</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Smallest rise that would be found</source>
        <translation>能发现的最小提升</translation>
    </message>
    <message>
        <source>looked at once, power 80%</source>
        <translation>只看一次，把握 80%</translation>
    </message>
    <message>
        <source>Persons a version</source>
        <translation>每组人数</translation>
    </message>
    <message>
        <source>n = [z₁₋α/₂·√(2p̄(1−p̄)) + z₁₋β·√(p₁(1−p₁) + p₂(1−p₂))]² / (p₁ − p₂)², p̄ the mean of both; rounded up.</source>
        <translation>n = [z₁₋α/₂·√(2p̄(1−p̄)) + z₁₋β·√(p₁(1−p₁) + p₂(1−p₂))]² / (p₁ − p₂)²，p̄ 为两者的平均；向上取整。</translation>
    </message>
    <message>
        <source>α = 0.04 of the final test, divided by the number of comparisons; power 80%.</source>
        <translation>最终检验的 α = 0.04，除以比较的个数；把握 80%。</translation>
    </message>
    <message>
        <source>Days = persons of all versions / persons a day, rounded up to whole weeks: weekdays differ.</source>
        <translation>天数 = 各版本总人数 ÷ 每天人数，向上取整到整周：一周各天不同。</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>样本量计算器</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Say the rate of today and the smallest rise worth having.</source>
        <translation>填入现在的比率和值得的最小提升。</translation>
    </message>
    <message>
        <source>after week %1: to %2</source>
        <translation>%1 周：升到 %2</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Say how many persons come a day, or leave it empty where all come at once.</source>
        <translation>填写每天人数；如果所有人一次到齐，可以留空。</translation>
    </message>
</context>
<context>
    <name>yiren::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>yiren::SegmentsPopover</name>
    <message>
        <source>Saved segments</source>
        <translation>已存的人群</translation>
    </message>
    <message>
        <source>A segment is a name for conditions. Add a condition first, then save it here.</source>
        <translation>人群就是一组起了名字的条件。请先添加条件，再存到这里。</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>人群名称</translation>
    </message>
    <message>
        <source>Save as a segment</source>
        <translation>存为人群</translation>
    </message>
    <message>
        <source>Show the segment %1</source>
        <translation>打开人群 %1</translation>
    </message>
    <message>
        <source>Rename the segment %1</source>
        <translation>重命名人群 %1</translation>
    </message>
    <message>
        <source>Delete the segment %1</source>
        <translation>删除人群 %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is no condition yet</source>
        <translation>还没有条件</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>The query in SQL</source>
        <translation>SQL 查询语句</translation>
    </message>
    <message>
        <source>Copy the query</source>
        <translation>复制查询语句</translation>
    </message>
</context>
<context>
    <name>yiren::SellingPart</name>
    <message>
        <source>Connect WeChat Pay in the settings first</source>
        <translation>请先在设置里连接微信支付</translation>
    </message>
</context>
<context>
    <name>yiren::SellingView</name>
    <message>
        <source>All</source>
        <comment>orders, whatever was sold</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
</context>
<context>
    <name>yiren::SettingsPage</name>
    <message>
        <source>Saved. Check the connection now.</source>
        <translation>已保存。现在可以检查连接。</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>已备份并验证：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>Check the connection to WeChat</source>
        <translation>检查与微信的连接</translation>
    </message>
    <message>
        <source>Take an import back …</source>
        <translation>撤销一次导入…</translation>
    </message>
</context>
<context>
    <name>yiren::ShareExamples</name>
    <message>
        <source>Click rate</source>
        <translation>点击率</translation>
    </message>
    <message>
        <source>A original title</source>
        <translation>A 原标题</translation>
    </message>
    <message>
        <source>B question</source>
        <translation>B 疑问句</translation>
    </message>
    <message>
        <source>C number</source>
        <translation>C 数字</translation>
    </message>
    <message>
        <source>B less A</source>
        <translation>B 减 A</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>days since following</source>
        <translation>关注后的天数</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>median 32 days</source>
        <translation>中位 32 天</translation>
    </message>
    <message>
        <source>By code at the market</source>
        <translation>市集扫码</translation>
    </message>
    <message>
        <source>median 17 days</source>
        <translation>中位 17 天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>month</source>
        <translation>第几个月</translation>
    </message>
    <message>
        <source>Click rate of each version</source>
        <translation>各版本点击率</translation>
    </message>
    <message>
        <source>with its 95% interval</source>
        <translation>含 95% 区间</translation>
    </message>
    <message>
        <source>Difference over time</source>
        <translation>差异随时间</translation>
    </message>
    <message>
        <source>the band holds on all days at once</source>
        <translation>区间对所有日子同时成立</translation>
    </message>
    <message>
        <source>Retention by month</source>
        <translation>月度留存</translation>
    </message>
    <message>
        <source>hatched: not over yet; grey: too few</source>
        <translation>斜线：未结束；灰色：人数太少</translation>
    </message>
    <message>
        <source>Who still follows</source>
        <translation>仍在关注</translation>
    </message>
</context>
<context>
    <name>yiren::ShipForm</name>
    <message>
        <source>Another parcel</source>
        <translation>再加一个包裹</translation>
    </message>
    <message>
        <source>More parcels follow later</source>
        <translation>还有包裹稍后再发</translation>
    </message>
    <message>
        <source>Your phone, or the receiver&apos;s</source>
        <translation>寄件人或收件人电话</translation>
    </message>
    <message>
        <source>SF Express wants one; WeChat gets it masked</source>
        <translation>顺丰需要；只以打码形式提交</translation>
    </message>
    <message>
        <source>Send the correction …</source>
        <translation>提交修改…</translation>
    </message>
    <message>
        <source>Ship it</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>WeChat takes 15 parcels of one order.</source>
        <translation>微信规定一个订单最多 15 个包裹。</translation>
    </message>
</context>
<context>
    <name>yiren::ShippingLine</name>
    <message>
        <source>Asking WeChat what waits to be shipped</source>
        <translation>正在向微信查询待发货订单</translation>
    </message>
    <message>
        <source>Telling WeChat what was shipped</source>
        <translation>正在向微信提交发货信息</translation>
    </message>
</context>
<context>
    <name>yiren::ShippingPane</name>
    <message>
        <source>The one correction is used up: WeChat takes no further change. It frees the money when the payer confirms.</source>
        <translation>唯一一次修改机会已用掉，微信不再接受改动。客户确认收货后解冻。</translation>
    </message>
    <message>
        <source>WeChat takes no shipping data of it any more.</source>
        <translation>微信不再接受这个订单的发货信息。</translation>
    </message>
    <message>
        <source>There is a complaint about it</source>
        <translation>有投诉</translation>
    </message>
    <message>
        <source>What was sent has no answer yet. WeChat is asked what became of it; nothing is sent twice.</source>
        <translation>提交后还没有回音，正在向微信核实；不会重复提交。</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>See the order %1</source>
        <translation>查看订单 %1</translation>
    </message>
    <message>
        <source>What WeChat was told</source>
        <translation>微信收到的发货信息</translation>
    </message>
    <message>
        <source>The one correction</source>
        <translation>唯一一次修改</translation>
    </message>
    <message>
        <source>How is it shipped?</source>
        <translation>怎么发货</translation>
    </message>
    <message>
        <source>Get the list of express companies</source>
        <translation>取回快递公司列表</translation>
    </message>
    <message>
        <source>A mistake in it can be corrected once.</source>
        <translation>填错了可以修改一次。</translation>
    </message>
    <message>
        <source>Correct it …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Something of it is still on its way to WeChat.</source>
        <translation>还有内容在发往微信的路上。</translation>
    </message>
    <message>
        <source>This is the one correction that WeChat takes. It replaces all that WeChat was told of this order, and nothing can be changed after it.</source>
        <translation>微信只允许修改一次。这次会替换该订单已提交的全部发货信息，之后再也不能改。</translation>
    </message>
    <message>
        <source>Use the one correction</source>
        <translation>用掉这次修改机会</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
</context>
<context>
    <name>yiren::ShippingPart</name>
    <message>
        <source>Nothing has changed at WeChat.</source>
        <translation>微信那边没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) changed at WeChat.</source>
        <translation>
            <numerusform>%n 单有变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen %1, %n to ship</source>
        <translation>
            <numerusform>冻结 %1，%n 单待发</numerusform>
        </translation>
    </message>
    <message>
        <source>shipping them sets %1 on its way</source>
        <translation>发货后可解冻 %1</translation>
    </message>
    <message>
        <source>as WeChat had it: %1</source>
        <translation>微信数据：%1</translation>
    </message>
    <message>
        <source>No Mini Program is connected.</source>
        <translation>还没有连接小程序。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>WeChat freezes what a Mini Program sells until it hears how it was shipped. With the Mini Program&apos;s AppID and AppSecret the orders that wait stand here.</source>
        <translation>小程序卖出的钱，微信要等收到发货信息才解冻。填好小程序的 AppID 和 AppSecret，等着发货的订单就会列在这里。</translation>
    </message>
    <message>
        <source>Nothing waits to be shipped, no money is frozen.</source>
        <translation>没有待发货的订单，也没有冻结的钱。</translation>
    </message>
    <message>
        <source>WeChat was not asked yet.</source>
        <translation>还没有向微信查询过。</translation>
    </message>
    <message>
        <source>Ask WeChat now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>While the window is open, WeChat is asked every fifteen minutes.</source>
        <translation>窗口开着时，每 15 分钟自动查询一次。</translation>
    </message>
    <message>
        <source>Connect the Mini Program in the settings first.</source>
        <translation>请先在设置里连接小程序。</translation>
    </message>
    <message>
        <source>WeChat is being asked.</source>
        <translation>正在向微信查询。</translation>
    </message>
    <message>
        <source>Asks WeChat now; it is asked every fifteen minutes</source>
        <translation>立即向微信查询；平时每 15 分钟一次</translation>
    </message>
    <message>
        <source>Order and tracking numbers, as lines</source>
        <translation>按行粘贴订单号和快递单号</translation>
    </message>
    <message>
        <source>Nothing waits to be shipped.</source>
        <translation>没有待发货的订单。</translation>
    </message>
    <message>
        <source>Wait until WeChat has answered.</source>
        <translation>请等微信答复。</translation>
    </message>
    <message>
        <source>No answer came. WeChat is asked what became of it; nothing is sent twice.</source>
        <translation>没有收到回音，正在向微信核实；不会重复提交。</translation>
    </message>
    <message>
        <source>WeChat has the correction of “%1”.</source>
        <translation>“%1”的修改已提交给微信。</translation>
    </message>
    <message>
        <source>WeChat has this part of “%1”; the rest is still to be shipped.</source>
        <translation>“%1”的这部分已提交，其余仍待发货。</translation>
    </message>
    <message>
        <source>“%1” is shipped. WeChat frees its money when the payer confirms.</source>
        <translation>“%1”已发货，客户确认收货后解冻。</translation>
    </message>
    <message>
        <source>%1 of %2 orders are shipped.</source>
        <translation>%2 单中 %1 单已发货。</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Ship many …</source>
        <translation>批量发货…</translation>
    </message>
    <message>
        <source>Orders that wait to be shipped</source>
        <translation>待发货的订单</translation>
    </message>
</context>
<context>
    <name>yiren::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>在任何页面</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>yiren::Sidebar</name>
    <message>
        <source>Yiren</source>
        <translation>一人台</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>键盘快捷键（F1）</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>数据文件夹：%1</translation>
    </message>
</context>
<context>
    <name>yiren::SidebarFoot</name>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>backed up today</source>
        <translation>今天已备份</translation>
    </message>
    <message>
        <source>backed up last night</source>
        <translation>昨夜已备份</translation>
    </message>
    <message>
        <source>backed up yesterday</source>
        <translation>昨天已备份</translation>
    </message>
    <message>
        <source>last backup %1</source>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>本地数据</translation>
    </message>
    <message>
        <source>keys encrypted</source>
        <translation>密钥已加密</translation>
    </message>
</context>
<context>
    <name>yiren::SlotField</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>空闲时间</translation>
    </message>
    <message>
        <source>none free</source>
        <translation>无空闲</translation>
    </message>
</context>
<context>
    <name>yiren::SlotsField</name>
    <message>
        <source>Add a time</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>No usual times: a draft has no next free time.</source>
        <translation>没有常用时间，草稿就没有“下一个空档”。</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>删除这个时间</translation>
    </message>
</context>
<context>
    <name>yiren::SnippetSheet</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>需要名称</translation>
    </message>
    <message>
        <source>It needs a text</source>
        <translation>需要内容</translation>
    </message>
    <message>
        <source>There is a snippet of this name already</source>
        <translation>已有同名的常用语</translation>
    </message>
    <message>
        <source>WeChat takes 2,048 bytes, about 680 Chinese characters.</source>
        <translation>微信一条最多 2,048 字节，约 680 个汉字。</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Answers what</source>
        <translation>回答什么</translation>
    </message>
    <message>
        <source>A question it is suggested for; empty: it is not suggested</source>
        <translation>遇到这个问题时会建议；留空则不建议</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>新常用语</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the answer, / and the first letters of the name bring it: /tk brings 退款说明. {姓名} and {订单} are filled in from what is known of the customer.</source>
        <translation>回复时输入 / 加名称的拼音首字母就能调出：/tk 是“退款说明”。{姓名}、{订单} 会按已知的顾客资料填好。</translation>
    </message>
</context>
<context>
    <name>yiren::SourceChoice</name>
    <message>
        <source>Where orders come from</source>
        <translation>订单来源</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
</context>
<context>
    <name>yiren::StartWindow</name>
    <message>
        <source>Yiren</source>
        <translation>一人台</translation>
    </message>
</context>
<context>
    <name>yiren::Startup</name>
    <message>
        <source>Preparing the demonstration company …</source>
        <translation>正在准备演示公司…</translation>
    </message>
    <message>
        <source>Opening your books …</source>
        <translation>正在打开账本…</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Leave the demonstration</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>Yiren is open already; calling its window …</source>
        <translation>一人台已经开着，正在唤起它的窗口…</translation>
    </message>
    <message>
        <source>A post could not be sent: %1 %2</source>
        <translation>有文章没有发出去：%1%2</translation>
    </message>
    <message>
        <source>Nothing of the demonstration is published: its stand-in for WeChat did not start. %1 %2</source>
        <translation>演示里的文章没有发布：模拟微信没有启动。%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n payer(s) complained. The first reply is owed within 24 hours.</source>
        <translation>
            <numerusform>%n 位顾客发起了投诉，请在 24 小时内首次回复。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the demonstration this is paid by itself in a few seconds.</source>
        <translation>演示里的顾客会在几秒后自动付款。</translation>
    </message>
    <message>
        <source>The planned menu was published %1 late.</source>
        <translation>定时的菜单已发布，晚了 %1。</translation>
    </message>
    <message>
        <source>The planned menu is published.</source>
        <translation>定时的菜单已发布。</translation>
    </message>
    <message>
        <source>The planned menu was not published: %1</source>
        <translation>定时的菜单没有发布：%1</translation>
    </message>
    <message>
        <source>Closing your books …</source>
        <translation>正在关闭账本…</translation>
    </message>
</context>
<context>
    <name>yiren::StateExamples</name>
    <message>
        <source>Downloading the bills of 11-20</source>
        <translation>正在下载 11-20 的账单</translation>
    </message>
    <message>
        <source>WeChat Pay refused the signature of this call.</source>
        <translation>微信支付未通过本次请求的签名。</translation>
    </message>
    <message>
        <source>Check that certificate serial and private key belong together.</source>
        <translation>请检查证书序列号与私钥是否为同一套。</translation>
    </message>
    <message>
        <source>Check the keys</source>
        <translation>检查密钥</translation>
    </message>
    <message>
        <source>The last backup is 4 days old.</source>
        <translation>上次备份是 4 天前。</translation>
    </message>
    <message>
        <source>A backup takes a few seconds and needs no network.</source>
        <translation>备份只需几秒，不用联网。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>No orders in these days.</source>
        <translation>这些天没有订单。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Orders come from files, from the shop or by taking a payment.</source>
        <translation>订单来自文件、微信小店或当面收款。</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Reconciling 42 days …</source>
        <translation>正在对账，共 42 天…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop bill files here</source>
        <translation>把账单文件拖到这里</translation>
    </message>
    <message>
        <source>CSV or CSV.GZ as WeChat Pay gives them out; nothing leaves this computer.</source>
        <translation>微信支付下载的 CSV 或 CSV.GZ；数据不离开本机。</translation>
    </message>
    <message>
        <source>Bills (*.csv *.gz)</source>
        <translation>账单 (*.csv *.gz)</translation>
    </message>
</context>
<context>
    <name>yiren::StateStrip</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>yiren::StepChart</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>%1: %2 after %3</source>
        <translation>%1：%3 后 %2</translation>
    </message>
    <message>
        <source>Shares that are left, by %1. %2.</source>
        <translation>仍在的比例，按%1。%2。</translation>
    </message>
    <message>
        <source>%1 (%2 interval)</source>
        <translation>%1（%2 区间）</translation>
    </message>
</context>
<context>
    <name>yiren::StepList</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the text of step %1</source>
        <translation>复制第 %1 步的内容</translation>
    </message>
</context>
<context>
    <name>yiren::SyncCard</name>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>fetched from WeChat Pay each morning after 10:00, while this program runs</source>
        <translation>程序开着时，每天上午 10:00 后自动从微信支付获取</translation>
    </message>
    <message>
        <source>Fetch by itself</source>
        <translation>自动获取账单</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>yiren::SyncPopover</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Connect WeChat Pay</source>
        <translation>连接微信支付</translation>
    </message>
    <message>
        <source>Open the keys and fetch</source>
        <translation>解锁密钥并获取账单</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>立即获取账单</translation>
    </message>
</context>
<context>
    <name>yiren::TableExample</name>
    <message>
        <source>to be shipped</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>waits for payment</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>%1 order made, payment by QR code</source>
        <translation>%1 建单，二维码收款</translation>
    </message>
    <message>
        <source>%1 asked WeChat 6 times: not paid</source>
        <translation>%1 起查询 6 次：未支付</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>sorted by a click, copied with Ctrl+C</source>
        <translation>点击标题排序，Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>yiren::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>yiren::TagFlow</name>
    <message>
        <source>Reading WeChat&apos;s tags</source>
        <translation>正在读取微信标签</translation>
    </message>
    <message>
        <source>Bringing tags to WeChat</source>
        <translation>正在把标签写到微信</translation>
    </message>
</context>
<context>
    <name>yiren::TagSyncSheet</name>
    <message>
        <source>Tags with WeChat</source>
        <translation>与微信同步标签</translation>
    </message>
    <message>
        <source>Compared first; nothing is changed before you decide.</source>
        <translation>先对比，你确认之前什么都不会改。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>对比什么</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>The group “%1” becomes a tag</source>
        <translation>把人群“%1”写成标签</translation>
    </message>
    <message>
        <source>Name of the tag at WeChat</source>
        <translation>微信里的标签名</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>开始对比</translation>
    </message>
    <message>
        <source>WeChat takes names of one to ten Chinese characters (30 bytes).</source>
        <translation>微信的标签名为 1 到 10 个汉字（30 字节）。</translation>
    </message>
    <message>
        <source>Reading WeChat&apos;s tags and who carries them …</source>
        <translation>正在读取微信的标签和带标签的粉丝…</translation>
    </message>
    <message>
        <source>WeChat is being told …</source>
        <translation>正在写到微信…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 calls of an earlier decision have not been made yet.</source>
        <translation>上次确认的操作还有 %1 次调用没有完成。</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>继续完成</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>放弃剩下的</translation>
    </message>
    <message>
        <source>What is done about %1</source>
        <translation>“%1”怎么处理</translation>
    </message>
    <message>
        <source>The tag is exactly the group&apos;s.</source>
        <translation>标签与人群完全一致。</translation>
    </message>
    <message>
        <source>Here and WeChat have the same tags.</source>
        <translation>这里和微信的标签已经一致。</translation>
    </message>
    <message>
        <source>WeChat holds 100 tags; leave some of them.</source>
        <translation>微信最多 100 个标签，请先放下几个。</translation>
    </message>
    <message>
        <source>Nothing would be changed.</source>
        <translation>没有要改的。</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>确认执行</translation>
    </message>
    <message>
        <source>A mass send goes to this tag when you choose it under “To whom”, on the page of posts.</source>
        <translation>群发时在“内容”页的“发给谁”里选这个标签，就只发给这组人。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>yiren::TalkDeeds</name>
    <message>
        <source>No answer needed: it waits no longer.</source>
        <translation>无需回复：不再等待。</translation>
    </message>
    <message>
        <source>It waits for an answer again.</source>
        <translation>又在等待回复了。</translation>
    </message>
    <message>
        <source>Snippet changed: %1</source>
        <translation>已修改常用语：%1</translation>
    </message>
    <message>
        <source>Snippet added: %1</source>
        <translation>已添加常用语：%1</translation>
    </message>
    <message>
        <source>Snippet deleted: %1</source>
        <translation>已删除常用语：%1</translation>
    </message>
    <message>
        <source>The snippet is as before: %1</source>
        <translation>常用语已恢复：%1</translation>
    </message>
</context>
<context>
    <name>yiren::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>yiren::TodayPage</name>
    <message>
        <source>There are no books here yet.</source>
        <translation>这里还没有账。</translation>
    </message>
    <message>
        <source>Go to reconciliation</source>
        <translation>去对账</translation>
    </message>
    <message>
        <source>Fetch or import a bill of WeChat Pay; each morning then begins here.</source>
        <translation>获取或导入一份微信支付账单，之后每天早上从这里开始。</translation>
    </message>
    <message>
        <source>Revenue of %1 days</source>
        <translation>近 %1 天实收</translation>
    </message>
    <message>
        <source>yuan a day, by the trade bills</source>
        <translation>元 / 天，按交易账单</translation>
    </message>
    <message>
        <source>Newest orders</source>
        <translation>最近的订单</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>回车打开</translation>
    </message>
    <message>
        <source>Revenue and %1-day forecast</source>
        <translation>实收与 %1 日预测</translation>
    </message>
    <message>
        <source>yuan a day; the band holds 80%</source>
        <translation>元 / 天，阴影为 80% 区间</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Revenue by day</source>
        <translation>每日实收</translation>
    </message>
    <message>
        <source>What articles brought</source>
        <translation>文章带来的成交</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Export today</source>
        <translation>导出今日数据</translation>
    </message>
    <message>
        <source>Exporting today</source>
        <translation>正在导出今日数据</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已写入 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>yiren::TopBar</name>
    <message>
        <source>Search customers, orders, days, actions</source>
        <translation>搜索客户、订单、日期或操作</translation>
    </message>
</context>
<context>
    <name>yiren::TopicsCard</name>
    <message numerus="yes">
        <source>“%1” %2 (%n article(s))</source>
        <translation>
            <numerusform>《%1》%2（%n 篇）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n order(s)</source>
        <translation>
            <numerusform>%1，%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The groups read alike: the best topic is for everybody.</source>
        <translation>各群体的阅读没有差别：最好的话题适合所有人。</translation>
    </message>
    <message>
        <source>Topics by group</source>
        <translation>各群体的话题</translation>
    </message>
    <message>
        <source>what is read, drawn towards the mean of all</source>
        <translation>阅读率，向总体均值收缩</translation>
    </message>
    <message>
        <source>Age and sex don&apos;t exist in WeChat&apos;s data, so there are no groups by them. Groups are those of recency, frequency and money.</source>
        <translation>微信数据里没有年龄和性别，所以不按它们分群。分群依据最近、频次和金额。</translation>
    </message>
</context>
<context>
    <name>yiren::TrashSheet</name>
    <message>
        <source>Move the comment to the bin</source>
        <translation>删除留言</translation>
    </message>
    <message>
        <source>“%1” goes from under the article, with its answer. It can&apos;t be brought back from here.</source>
        <translation>「%1」和它的回复会从文章下删除，这里无法恢复。</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>yiren::Tray</name>
    <message>
        <source>Open Yiren</source>
        <translation>打开一人台</translation>
    </message>
    <message>
        <source>Go on sending (paused until %1)</source>
        <translation>恢复发送（已暂停到 %1）</translation>
    </message>
    <message>
        <source>Pause sending for an hour</source>
        <translation>暂停发送一小时</translation>
    </message>
    <message>
        <source>Pause sending until tomorrow 08:00</source>
        <translation>暂停发送到明天 08:00</translation>
    </message>
    <message>
        <source>End Yiren</source>
        <translation>退出一人台</translation>
    </message>
    <message>
        <source>Nothing is sent until %1; what was missed then is asked about.</source>
        <translation>%1 前不发送任何内容；错过的文章到时会问你怎么处理。</translation>
    </message>
    <message>
        <source>What is planned is sent again.</source>
        <translation>已恢复发送。</translation>
    </message>
    <message>
        <source>Yiren</source>
        <translation>一人台</translation>
    </message>
</context>
<context>
    <name>yiren::TrialCard</name>
    <message>
        <source>Type what a customer could write. Nothing is sent.</source>
        <translation>输入客户可能写的话。什么都不会发出。</translation>
    </message>
    <message>
        <source>“%1” answers.</source>
        <translation>由“%1”回复。</translation>
    </message>
    <message>
        <source>No rule answers.</source>
        <translation>没有规则回复。</translation>
    </message>
    <message>
        <source>Try a message</source>
        <translation>试一条消息</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>发来</translation>
    </message>
    <message>
        <source>Follows or enters</source>
        <translation>关注或进入</translation>
    </message>
    <message>
        <source>Taps the menu entry</source>
        <translation>点菜单项</translation>
    </message>
    <message>
        <source>Scans the code</source>
        <translation>扫二维码</translation>
    </message>
    <message>
        <source>What the customer does</source>
        <translation>客户做了什么</translation>
    </message>
    <message>
        <source>Over which channel</source>
        <translation>通过哪个渠道</translation>
    </message>
    <message>
        <source>Message to try</source>
        <translation>要试的消息</translation>
    </message>
    <message>
        <source>On which day, in Beijing</source>
        <translation>哪一天（北京时间）</translation>
    </message>
    <message>
        <source>At what time, in Beijing</source>
        <translation>什么时间（北京时间）</translation>
    </message>
    <message>
        <source>What each rule says of it</source>
        <translation>每条规则怎么说</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>之前问过</translation>
    </message>
    <message>
        <source>This rule answered last</source>
        <translation>上一条就是这条规则回的</translation>
    </message>
    <message>
        <source>A person answered</source>
        <translation>已有人工回复</translation>
    </message>
    <message>
        <source>As if all were on</source>
        <translation>当作全部已启用</translation>
    </message>
</context>
<context>
    <name>yiren::TrialCards</name>
    <message>
        <source>Always-valid p</source>
        <translation>随时有效 p 值</translation>
    </message>
    <message>
        <source>Difference over time</source>
        <translation>差异随时间</translation>
    </message>
    <message>
        <source>yuan a person</source>
        <translation>每人，元</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Persons so far</source>
        <translation>累计人数</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>累计%1</translation>
    </message>
    <message>
        <source>Why this can&apos;t be trusted</source>
        <translation>为什么不可信</translation>
    </message>
    <message>
        <source>a point = persons of the version who had done it by the end of that day, each once</source>
        <translation>每个点 = 截至当天结束该版本中已完成的人数，每人只计一次</translation>
    </message>
    <message>
        <source>From: what this program saw of each person after meeting the version.</source>
        <translation>数据来源：本程序在每人见到该版本之后的记录。</translation>
    </message>
    <message>
        <source>From: the daily counts that were typed in or imported, added up.</source>
        <translation>数据来源：录入或导入的每日计数的累计。</translation>
    </message>
    <message>
        <source>Up to the last whole day. Lines that drift apart prove nothing by themselves: see p and interval.</source>
        <translation>统计到最近一个完整日。两条线分开本身并不说明问题，请看 p 值和区间。</translation>
    </message>
    <message>
        <source>Worked: by %1 %2 of the %3 persons of version %4.</source>
        <translation>算例：截至 %1，版本 %4 的 %3 人中有 %2 人。</translation>
    </message>
    <message>
        <source>The band begins with 100 persons a version.</source>
        <translation>每个版本满 100 人后才有区间带。</translation>
    </message>
    <message>
        <source>The band begins with 100 persons and 25 of them a version.</source>
        <translation>每个版本满 100 人且其中 25 人转化后才有区间带。</translation>
    </message>
    <message>
        <source>95% interval of the %1</source>
        <translation>各版本%1与 95% 区间</translation>
    </message>
</context>
<context>
    <name>yiren::TrialDeeds</name>
    <message>
        <source>The draft is kept.</source>
        <translation>草稿已保存。</translation>
    </message>
    <message>
        <source>It runs. The rule is fixed under %1.</source>
        <translation>已开始。规则已固定，指纹 %1。</translation>
    </message>
    <message>
        <source>A draft with the same rule is made.</source>
        <translation>已复制为新草稿。</translation>
    </message>
    <message>
        <source>The draft is deleted.</source>
        <translation>草稿已删除。</translation>
    </message>
    <message>
        <source>The draft is back.</source>
        <translation>草稿已恢复。</translation>
    </message>
    <message>
        <source>It is stopped, without a verdict.</source>
        <translation>已停止，没有结论。</translation>
    </message>
    <message>
        <source>It runs on; only the daily look can still find a winner.</source>
        <translation>继续跑；之后只有每日查看还能定出结果。</translation>
    </message>
    <message>
        <source>Counts entered: %1 rows</source>
        <translation>已录入 %1 行</translation>
    </message>
    <message>
        <source>The counts are taken back.</source>
        <translation>数据已撤销。</translation>
    </message>
    <message>
        <source>The counts hold again.</source>
        <translation>数据已恢复。</translation>
    </message>
    <message>
        <source>Tagged here (%1). Bring the tags to WeChat now, then send to each.</source>
        <translation>已在本地打好标签（%1）。接下来同步到微信，再分别群发。</translation>
    </message>
    <message>
        <source>Its tags are taken off here.</source>
        <translation>已在本地取下实验标签。</translation>
    </message>
</context>
<context>
    <name>yiren::VersionSheet</name>
    <message>
        <source>What has changed since this version</source>
        <translation>从这个版本到现在的改动</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Back to this text</source>
        <translation>恢复这个版本</translation>
    </message>
    <message>
        <source>+ has come since, − is gone since. Nothing is lost by going back.</source>
        <translation>+ 后来加的，− 后来删的。恢复不会丢掉现在的文字。</translation>
    </message>
</context>
<context>
    <name>yiren::ViewsPopover</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Show the view %1</source>
        <translation>打开视图“%1”</translation>
    </message>
    <message>
        <source>Remove the view %1</source>
        <translation>删除视图“%1”</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what is listed</source>
        <translation>保存当前列表</translation>
    </message>
    <message>
        <source>There are %1 already: remove one first</source>
        <translation>已有 %1 个视图，请先删除一个</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>请先填名称</translation>
    </message>
    <message>
        <source>Another view has this name</source>
        <translation>已有同名视图</translation>
    </message>
</context>
<context>
    <name>yiren::WaitingStrip</name>
    <message>
        <source>oldest %1 ago</source>
        <translation>最早 %1前</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Booked today</source>
        <translation>今日预约</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下一个 %1</translation>
    </message>
    <message>
        <source>all have begun</source>
        <translation>都已开始</translation>
    </message>
    <message>
        <source>Members ending</source>
        <translation>会员将到期</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天内</translation>
    </message>
    <message numerus="yes">
        <source>%n without a time</source>
        <translation>
            <numerusform>%n 个已付未约</numerusform>
        </translation>
    </message>
    <message>
        <source>Shop: to ship</source>
        <translation>小店待发货</translation>
    </message>
    <message>
        <source>in its own backend</source>
        <translation>在小店后台发货</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not accepted yet</source>
        <translation>
            <numerusform>%1,%n 笔未受理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::WakePopover</name>
    <message>
        <source>What needs this computer awake</source>
        <translation>哪些文章需要这台电脑醒着</translation>
    </message>
    <message>
        <source>Nothing that is planned goes out by itself. This computer may sleep.</source>
        <translation>没有需要自动发出的安排，电脑可以睡眠。</translation>
    </message>
    <message>
        <source>These go out only if this computer is awake then. The way around: send the draft to WeChat&apos;s box now and set its time there (定时发表).</source>
        <translation>到点时这台电脑醒着，下面这些才会发出。也可以现在就把草稿存进公众号草稿箱，到后台设置“定时发表”。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 篇</translation>
    </message>
    <message>
        <source>Send the draft now</source>
        <translation>现在存进草稿箱</translation>
    </message>
    <message>
        <source>Send the draft now: %1</source>
        <translation>现在存进草稿箱：%1</translation>
    </message>
</context>
<context>
    <name>yiren::WeekView</name>
    <message>
        <source>Appointments of the week of %1</source>
        <translation>%1 起一周的预约</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Appointments of this week: %1.</source>
        <translation>本周预约 %1 个。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>yiren::WelcomeScreen</name>
    <message>
        <source>Welcome to Yiren</source>
        <translation>欢迎使用一人台</translation>
    </message>
    <message>
        <source>Books, orders and customers of a company of one, closed to the fen every day. Everything stays on this computer.</source>
        <translation>一个人的公司：账目、订单、客户，每天结清到分。所有数据都在这台电脑上。</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>A ceramics studio with 14 months of history, in a folder of its own. Nothing of it touches your books.</source>
        <translation>一家陶艺工作室 14 个月的数据，放在单独的文件夹里，不会碰到你的账本。</translation>
    </message>
    <message>
        <source>Look at demonstration data</source>
        <translation>用演示数据看看</translation>
    </message>
    <message>
        <source>You have a merchant account</source>
        <translation>已有微信支付商户号</translation>
    </message>
    <message>
        <source>Connect WeChat Pay</source>
        <translation>连接微信支付</translation>
    </message>
    <message>
        <source>You have bill files</source>
        <translation>手上有账单文件</translation>
    </message>
    <message>
        <source>Bills from the merchant platform, a list of orders: no account is needed, and an import can be undone.</source>
        <translation>商户平台下载的账单、订单表：不需要连接账号，导入后可以撤销。</translation>
    </message>
    <message>
        <source>Import bill files first</source>
        <translation>先导入账单文件</translation>
    </message>
    <message>
        <source>Merchant number, certificate serial and key files; closing a day then fetches its bills.</source>
        <translation>填写商户号、证书序列号并选择密钥文件，之后点“日结”就会下载当天的账单。</translation>
    </message>
</context>
<context>
    <name>yiren::WinBackCard</name>
    <message>
        <source>rank %1</source>
        <translation>第 %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>累计实付</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Risk of loss</source>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>Worth in 90 days</source>
        <translation>90 天价值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Choose a customer of the list.</source>
        <translation>请先在列表中选一位客户。</translation>
    </message>
    <message>
        <source>Held out: one of five is never written to, so that it can be told what writing is worth.</source>
        <translation>对照组：每五位留一位不联系，才能看出联系是否有用。</translation>
    </message>
    <message>
        <source>Contacted already; what comes of it is known 14 days later.</source>
        <translation>已联系过，14 天后见结果。</translation>
    </message>
    <message>
        <source>Notes that you wrote to this customer; it is compared with those held out</source>
        <translation>记下你已联系这位客户，之后与对照组比较</translation>
    </message>
    <message>
        <source>Copies a text with the name, to be pasted where you may write to this customer</source>
        <translation>复制带名字的文字，粘贴到可以联系这位客户的地方</translation>
    </message>
    <message>
        <source>Win these back first</source>
        <translation>先挽回这几位</translation>
    </message>
    <message>
        <source>by risk × expected value</source>
        <translation>按 风险 × 预期价值 排序</translation>
    </message>
    <message>
        <source>Nobody is drifting away.</source>
        <translation>没有客户正在流失。</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>联系过了</translation>
    </message>
    <message>
        <source>Copy a text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>One of five is held out, so that the result can be told later.</source>
        <translation>每五位留一位作对照，之后才能看出效果。</translation>
    </message>
    <message>
        <source>Orders in 90 days</source>
        <translation>90 天预计订单</translation>
    </message>
</context>
<context>
    <name>yiren::WinBackDeeds</name>
    <message>
        <source>Noted: %1 was contacted. What comes of it is known in 14 days.</source>
        <translation>已记录联系 %1，14 天后见结果。</translation>
    </message>
    <message>
        <source>Not contacted, as before.</source>
        <translation>已恢复为未联系。</translation>
    </message>
</context>
<context>
    <name>yiren::WindowCommands</name>
    <message>
        <source>Not possible now: %1</source>
        <translation>现在不能执行：%1</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>查看键盘快捷键</translation>
    </message>
    <message>
        <source>Search the list of the page</source>
        <translation>在当前列表中搜索</translation>
    </message>
    <message>
        <source>Refresh the page</source>
        <translation>刷新当前页面</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Lock the keys</source>
        <translation>锁定密钥</translation>
    </message>
    <message>
        <source>Unlock the keys</source>
        <translation>解锁密钥</translation>
    </message>
    <message>
        <source>The keys are unlocked.</source>
        <translation>密钥已解锁。</translation>
    </message>
    <message>
        <source>Language: Chinese</source>
        <translation>语言：中文</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>语言：英文</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Days shown: %1</source>
        <translation>显示日期：%1</translation>
    </message>
</context>
<context>
    <name>yiren::WindowImports</name>
    <message>
        <source>The import is taken back.</source>
        <translation>已撤销这次导入。</translation>
    </message>
    <message>
        <source>Imported: %1 (rows new %2, changed %3).</source>
        <translation>已导入 %1 个文件（新增 %2 行，变更 %3 行）。</translation>
    </message>
    <message>
        <source>There already: %1.</source>
        <translation>%1 个文件本来就有。</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>%1 个文件没有导入。</translation>
    </message>
</context>
<context>
    <name>yiren::WindowSearch</name>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reconciliation of %1</source>
        <translation>对账 %1</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>There are more: show all on the page of orders</source>
        <translation>还有更多，到订单页查看全部</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
</context>
</TS>
