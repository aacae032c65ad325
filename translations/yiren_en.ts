<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>%n new complaint(s): a reply is due within 24 hours</source>
        <translation>
            <numerusform>%n new complaint: a reply is due within 24 hours</numerusform>
            <numerusform>%n new complaints: a reply is due within 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) whose money differs from the bill</source>
        <translation>
            <numerusform>%n day whose money differs from the bill</numerusform>
            <numerusform>%n days whose money differs from the bill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait and can be answered for less than an hour</source>
        <translation>
            <numerusform>%n customer waits and can be answered for less than an hour</numerusform>
            <numerusform>%n customers wait and can be answered for less than an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) did not go out</source>
        <translation>
            <numerusform>%n post did not go out</numerusform>
            <numerusform>%n posts did not go out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%1: %n thing(s) to settle before it can be closed</source>
        <translation>
            <numerusform>%1: %n thing to settle before it can be closed</numerusform>
            <numerusform>%1: %n things to settle before it can be closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more thing(s) to settle</source>
        <translation>
            <numerusform>%1: %n more thing to settle</numerusform>
            <numerusform>%1: %n more things to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of files could not be read (%1)</source>
        <translation>
            <numerusform>%n line of files could not be read (%1)</numerusform>
            <numerusform>%n lines of files could not be read (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of files could not be read</source>
        <translation>
            <numerusform>%n line of files could not be read</numerusform>
            <numerusform>%n lines of files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) could not be paid out</source>
        <translation>
            <numerusform>%n refund could not be paid out</numerusform>
            <numerusform>%n refunds could not be paid out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s) of money under an unknown word (%1)</source>
        <translation>
            <numerusform>%n movement of money under an unknown word (%1)</numerusform>
            <numerusform>%n movements of money under an unknown word (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a bill, later ones have one (%1)</source>
        <translation>
            <numerusform>%n day without a bill, later ones have one (%1)</numerusform>
            <numerusform>%n days without a bill, later ones have one (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) under way for more than %1 days</source>
        <translation>
            <numerusform>%n refund under way for more than %1 days</numerusform>
            <numerusform>%n refunds under way for more than %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with a bill, not compared yet (%1)</source>
        <translation>
            <numerusform>%n day with a bill, not compared yet (%1)</numerusform>
            <numerusform>%n days with a bill, not compared yet (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) can be closed (%1)</source>
        <translation>
            <numerusform>%n day can be closed (%1)</numerusform>
            <numerusform>%n days can be closed (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · the reply is %1 late</source>
        <translation>
            <numerusform>%n complaint · the reply is %1 late</numerusform>
            <numerusform>%n complaints · the reply is %1 late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · %1 left to reply</source>
        <translation>
            <numerusform>%n complaint · %1 left to reply</numerusform>
            <numerusform>%n complaints · %1 left to reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · the solution is %1 late</source>
        <translation>
            <numerusform>%n complaint · the solution is %1 late</numerusform>
            <numerusform>%n complaints · the solution is %1 late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) · %1 left to solve</source>
        <translation>
            <numerusform>%n complaint · %1 left to solve</numerusform>
            <numerusform>%n complaints · %1 left to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) not shipped for more than a day, the oldest of %1 · %2 frozen</source>
        <translation>
            <numerusform>%n order not shipped for more than a day, the oldest of %1 · %2 frozen</numerusform>
            <numerusform>%n orders not shipped for more than a day, the oldest of %1 · %2 frozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait(s) for an answer · %1 of them can be answered for less than an hour</source>
        <translation>
            <numerusform>%n customer waits for an answer · %1 of them can be answered for less than an hour</numerusform>
            <numerusform>%n customers wait for an answer · %1 of them can be answered for less than an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait(s) for an answer</source>
        <translation>
            <numerusform>%n customer waits for an answer</numerusform>
            <numerusform>%n customers wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait(s) for an answer · %1 left</source>
        <translation>
            <numerusform>%n customer waits for an answer · %1 left</numerusform>
            <numerusform>%n customers wait for an answer · %1 left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) under your articles wait for an answer</source>
        <translation>
            <numerusform>%n comment under your articles waits for an answer</numerusform>
            <numerusform>%n comments under your articles wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to copy into groups or Moments today</source>
        <translation>
            <numerusform>%n post to copy into groups or Moments today</numerusform>
            <numerusform>%n posts to copy into groups or Moments today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) about customers, since %1</source>
        <translation>
            <numerusform>%n more task about customers, since %1</numerusform>
            <numerusform>%n more tasks about customers, since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) asked for, not accepted by WeChat Pay yet · %1</source>
        <translation>
            <numerusform>%n refund asked for, not accepted by WeChat Pay yet · %1</numerusform>
            <numerusform>%n refunds asked for, not accepted by WeChat Pay yet · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message numerus="yes">
        <source>%n answer(s) left · %1 left</source>
        <translation>
            <numerusform>%n answer left · %1 left</numerusform>
            <numerusform>%n answers left · %1 left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerOutlook</name>
    <message numerus="yes">
        <source>Buys about every %1 days, last bought %n day(s) ago.</source>
        <translation>
            <numerusform>Buys about every %1 days, last bought %n day ago.</numerusform>
            <numerusform>Buys about every %1 days, last bought %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last bought %n day(s) ago; customers here come back after about %1.</source>
        <translation>
            <numerusform>Last bought %n day ago; customers here come back after about %1.</numerusform>
            <numerusform>Last bought %n days ago; customers here come back after about %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One order only, %n day(s) ago: too early to tell.</source>
        <translation>
            <numerusform>One order only, %n day ago: too early to tell.</numerusform>
            <numerusform>One order only, %n days ago: too early to tell.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>bought within %1 day(s)</source>
        <translation>
            <numerusform>bought within %1 day</numerusform>
            <numerusform>bought within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not bought for more than %1 day(s)</source>
        <translation>
            <numerusform>not bought for more than %1 day</numerusform>
            <numerusform>not bought for more than %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 time(s)</source>
        <translation>
            <numerusform>at least %1 time</numerusform>
            <numerusform>at least %1 times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer than %1 time(s)</source>
        <translation>
            <numerusform>fewer than %1 time</numerusform>
            <numerusform>fewer than %1 times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 12 months: bought on %1 day(s) for %2, last %3.</source>
        <translation>
            <numerusform>In the last 12 months: bought on %1 day for %2, last %3.</numerusform>
            <numerusform>In the last 12 months: bought on %1 days for %2, last %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message numerus="yes">
        <source>mean of %n day(s)</source>
        <translation>
            <numerusform>mean of %n day</numerusform>
            <numerusform>mean of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%n attachment(s) without words</source>
        <translation>
            <numerusform>%n attachment without words</numerusform>
            <numerusform>%n attachments without words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageNotices</name>
    <message numerus="yes">
        <source>%n new message(s) of customers</source>
        <translation>
            <numerusform>%n new message of a customer</numerusform>
            <numerusform>%n new messages of customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) still wait(s) for an answer, and within an hour it can be given no more</source>
        <translation>
            <numerusform>%n customer still waits for an answer, and within an hour it can be given no more</numerusform>
            <numerusform>%n customers still wait for an answer, and within an hour it can be given no more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCheck</name>
    <message numerus="yes">
        <source>Revenue of the last %n week(s), each foretold the day before: %1 expected, %2 came.</source>
        <translation>
            <numerusform>Revenue of the last week, foretold the day before: %1 expected, %2 came.</numerusform>
            <numerusform>Revenue of the last %n weeks, each foretold the day before: %1 expected, %2 came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextAction</name>
    <message numerus="yes">
        <source>%1 to %n days</source>
        <translation>
            <numerusform>%1 to %n day</numerusform>
            <numerusform>%1 to %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n hours</source>
        <translation>
            <numerusform>%1 to %n hour</numerusform>
            <numerusform>%1 to %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not if written to within %n days.</source>
        <translation>
            <numerusform>Not if written to within %n day.</numerusform>
            <numerusform>Not if written to within %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n article(s) in 30 days</source>
        <translation>
            <numerusform>read %n article in 30 days</numerusform>
            <numerusform>read %n articles in 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcileDays</name>
    <message numerus="yes">
        <source>%n difference(s), all explained; may be closed</source>
        <translation>
            <numerusform>%n difference, all explained; may be closed</numerusform>
            <numerusform>%n differences, all explained; may be closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed; %n difference(s), all explained</source>
        <translation>
            <numerusform>closed; %n difference, all explained</numerusform>
            <numerusform>closed; %n differences, all explained</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message numerus="yes">
        <source>About %n more customer(s) are needed.</source>
        <translation>
            <numerusform>About %n more customer is needed.</numerusform>
            <numerusform>About %n more customers are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more customer(s) who came back are needed.</source>
        <translation>
            <numerusform>About %n more customer who came back is needed.</numerusform>
            <numerusform>About %n more customers who came back are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more week(s) of orders are needed.</source>
        <translation>
            <numerusform>About %n more week of orders is needed.</numerusform>
            <numerusform>About %n more weeks of orders are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more day(s) are needed.</source>
        <translation>
            <numerusform>About %n more day is needed.</numerusform>
            <numerusform>About %n more days are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more people are needed.</source>
        <translation>
            <numerusform>About %n more person is needed.</numerusform>
            <numerusform>About %n more people are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few have left: about %n more are needed.</source>
        <translation>
            <numerusform>Too few have left: about %n more is needed.</numerusform>
            <numerusform>Too few have left: about %n more are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more topic(s) with three articles are needed.</source>
        <translation>
            <numerusform>About %n more topic with three articles is needed.</numerusform>
            <numerusform>About %n more topics with three articles are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message numerus="yes">
        <source>%n who were here before leaving could be seen are left out: they would make it look too good.</source>
        <translation>
            <numerusform>%n who was here before leaving could be seen is left out.</numerusform>
            <numerusform>%n who were here before leaving could be seen are left out: they would make it look too good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionCharts</name>
    <message numerus="yes">
        <source>%n people, median not reached</source>
        <translation>
            <numerusform>%n person, median not reached</numerusform>
            <numerusform>%n people, median not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %1 days, %n people</source>
        <translation>
            <numerusform>median %1 days, %n person</numerusform>
            <numerusform>median %1 days, %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionExplained</name>
    <message numerus="yes">
        <source>A period is %n day(s) from each person&apos;s own first day; up to %1 of them.</source>
        <translation>
            <numerusform>A period is %n day from each person&apos;s own first day; up to %1 of them.</numerusform>
            <numerusform>A period is %n days from each person&apos;s own first day; up to %1 of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model is fitted on what was known %n day(s) ago and then held against what came.</source>
        <translation>
            <numerusform>The model is fitted on what was known %n day ago and then held against what came.</numerusform>
            <numerusform>The model is fitted on what was known %n days ago and then held against what came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One in five is held out by a hash of the number; result = share of the contacted who ordered within %n day(s) − share of the held out.</source>
        <translation>
            <numerusform>One in five is held out by a hash of the number; result = share of the contacted who ordered within %n day − share of the held out.</numerusform>
            <numerusform>One in five is held out by a hash of the number; result = share of the contacted who ordered within %n days − share of the held out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionFigures</name>
    <message numerus="yes">
        <source>%1 → %2 in %n day(s)</source>
        <translation>
            <numerusform>%1 → %2 in %n day</numerusform>
            <numerusform>%1 → %2 in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of those there at the start of the %n day(s) %1 left, 95% interval %2</source>
        <translation>
            <numerusform>Of those there at the start of the %n day %1 left, 95% interval %2</numerusform>
            <numerusform>Of those there at the start of the %n days %1 left, 95% interval %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after</source>
        <translation>
            <numerusform>%n hour after</numerusform>
            <numerusform>%n hours after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %n post(s)</source>
        <translation>
            <numerusform>%1 of %2, %n post</numerusform>
            <numerusform>%1 of %2, %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message numerus="yes">
        <source>bought within %1 day(s)</source>
        <translation>
            <numerusform>bought within %1 day</numerusform>
            <numerusform>bought within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not bought within %1 day(s)</source>
        <translation>
            <numerusform>not bought within %1 day</numerusform>
            <numerusform>not bought within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interacted within %1 day(s)</source>
        <translation>
            <numerusform>interacted within %1 day</numerusform>
            <numerusform>interacted within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no interaction within %1 day(s)</source>
        <translation>
            <numerusform>no interaction within %1 day</numerusform>
            <numerusform>no interaction within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new within %1 day(s)</source>
        <translation>
            <numerusform>new within %1 day</numerusform>
            <numerusform>new within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known for more than %1 day(s)</source>
        <translation>
            <numerusform>known for more than %1 day</numerusform>
            <numerusform>known for more than %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>The keys are not open: bills of %n day(s) wait</source>
        <translation>
            <numerusform>The keys are not open: the bills of %n day wait</numerusform>
            <numerusform>The keys are not open: the bills of %n days wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bills of %n day(s) are not fetched yet</source>
        <translation>
            <numerusform>The bills of %n day are not fetched yet</numerusform>
            <numerusform>The bills of %n days are not fetched yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About to fetch the bills of %n day(s)</source>
        <translation>
            <numerusform>About to fetch the bills of %n day</numerusform>
            <numerusform>About to fetch the bills of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n day(s) with a bill brought %1, %2 a day; the best was %3 with %4.</source>
        <translation>
            <numerusform>%n day with a bill brought %1, %2 a day; the best was %3 with %4.</numerusform>
            <numerusform>%n days with a bill brought %1, %2 a day; the best was %3 with %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next %n day(s): about %1, in 8 of 10 such weeks %2; campaigns are not counted.</source>
        <translation>
            <numerusform>Next %n day: about %1, in 8 of 10 such weeks %2; campaigns are not counted.</numerusform>
            <numerusform>Next %n days: about %1, in 8 of 10 such weeks %2; campaigns are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayExplained</name>
    <message numerus="yes">
        <source>Learnt from the last %n day(s) with a bill, holidays left out; at most two years.</source>
        <translation>
            <numerusform>Learnt from the last %n day with a bill, holidays left out; at most two years.</numerusform>
            <numerusform>Learnt from the last %n days with a bill, holidays left out; at most two years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It worked: share of those written to who ordered within %n day(s) − share of one in ten held out, with Newcombe&apos;s 95% interval.</source>
        <translation>
            <numerusform>It worked: share of those written to who ordered within %n day − share of one in ten held out, with Newcombe&apos;s 95% interval.</numerusform>
            <numerusform>It worked: share of those written to who ordered within %n days − share of one in ten held out, with Newcombe&apos;s 95% interval.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WinBack</name>
    <message numerus="yes">
        <source>Stopped following; %n day(s) without an order</source>
        <translation>
            <numerusform>Stopped following; %n day without an order</numerusform>
            <numerusform>Stopped following; %n days without an order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without an order, usually every %1</source>
        <translation>
            <numerusform>%n day without an order, usually every %1</numerusform>
            <numerusform>%n days without an order, usually every %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without an order, customers here usually every %1</source>
        <translation>
            <numerusform>%n day without an order, customers here usually every %1</numerusform>
            <numerusform>%n days without an order, customers here usually every %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::AttributionCard</name>
    <message numerus="yes">
        <source>Together %1 of %n order(s), as in the books.</source>
        <translation>
            <numerusform>Together %1 of %n order, as in the books.</numerusform>
            <numerusform>Together %1 of %n orders, as in the books.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::BoardPane</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::BookingsPart</name>
    <message numerus="yes">
        <source>%n paid, without a time</source>
        <translation>
            <numerusform>%n paid, without a time</numerusform>
            <numerusform>%n paid, without a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::BroadcastSheet</name>
    <message numerus="yes">
        <source>%n customer(s) get it once it is confirmed.</source>
        <translation>
            <numerusform>%n customer gets it once it is confirmed.</numerusform>
            <numerusform>%n customers get it once it is confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not known in WeCom.</source>
        <translation>
            <numerusform>%n is not known in WeCom.</numerusform>
            <numerusform>%n are not known in WeCom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had as many this month as they should: left out.</source>
        <translation>
            <numerusform>%n had as many this month as they should: left out.</numerusform>
            <numerusform>%n had as many this month as they should: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) get it once it is confirmed.</source>
        <translation>
            <numerusform>%n group gets it once it is confirmed.</numerusform>
            <numerusform>%n groups get it once it is confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::CampaignsPart</name>
    <message numerus="yes">
        <source>Write to %n people</source>
        <translation>
            <numerusform>Write to %n person</numerusform>
            <numerusform>Write to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were reached.</source>
        <translation>
            <numerusform>%n person was reached.</numerusform>
            <numerusform>%n people were reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::CommentsPage</name>
    <message numerus="yes">
        <source>%n comment(s) are new or changed.</source>
        <translation>
            <numerusform>%n comment is new or changed.</numerusform>
            <numerusform>%n comments are new or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ComplaintsPage</name>
    <message numerus="yes">
        <source>%n new complaint(s)</source>
        <translation>
            <numerusform>%n new complaint</numerusform>
            <numerusform>%n new complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ConditionPopover</name>
    <message numerus="yes">
        <source>%1 customer(s) with all that is chosen</source>
        <translation>
            <numerusform>%1 customer with all that is chosen</numerusform>
            <numerusform>%1 customers with all that is chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ConversationsPage</name>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n waits for an answer</numerusform>
            <numerusform>%n wait for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::CoursePane</name>
    <message numerus="yes">
        <source>%1 of %2 session(s)</source>
        <translation>
            <numerusform>%1 of %2 session</numerusform>
            <numerusform>%1 of %2 sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::CustomerDetail</name>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>and %1 more</numerusform>
            <numerusform>and %1 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::CustomersPage</name>
    <message numerus="yes">
        <source>%1 customer(s) written to %2</source>
        <translation>
            <numerusform>%1 customer written to %2</numerusform>
            <numerusform>%1 customers written to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) · %2 chosen</source>
        <translation>
            <numerusform>%1 customer · %2 chosen</numerusform>
            <numerusform>%1 customers · %2 chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::EquationPane</name>
    <message numerus="yes">
        <source>%n row(s), together %1</source>
        <translation>
            <numerusform>%n row, together %1</numerusform>
            <numerusform>%n rows, together %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::EquationView</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s), each with its cause; in all %1.</source>
        <translation>
            <numerusform>%n difference, each with its cause; in all %1.</numerusform>
            <numerusform>%n differences, each with its cause; in all %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::FieldRegisterCard</name>
    <message numerus="yes">
        <source>%1 value(s) have served their time by the end of this month, or their field was deleted.</source>
        <translation>
            <numerusform>%1 value has served its time by the end of this month, or its field was deleted.</numerusform>
            <numerusform>%1 values have served their time by the end of this month, or their field was deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s) are deleted.</source>
        <translation>
            <numerusform>%1 value is deleted.</numerusform>
            <numerusform>%1 values are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::FunnelSheet</name>
    <message numerus="yes">
        <source>%1: %n person(s)</source>
        <translation>
            <numerusform>%1: %n person</numerusform>
            <numerusform>%1: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::GroupPane</name>
    <message numerus="yes">
        <source>%n customer(s) now</source>
        <translation>
            <numerusform>%n customer now</numerusform>
            <numerusform>%n customers now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::GroupsPage</name>
    <message numerus="yes">
        <source>%n group(s) read</source>
        <translation>
            <numerusform>%n group read</numerusform>
            <numerusform>%n groups read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::JoinSheet</name>
    <message numerus="yes">
        <source>%1 more come when these are decided.</source>
        <translation>
            <numerusform>%1 more comes when these are decided.</numerusform>
            <numerusform>%1 more come when these are decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 order(s) · first seen %3</source>
        <translation>
            <numerusform>%1 · %2 order · first seen %3</numerusform>
            <numerusform>%1 · %2 orders · first seen %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::LedgerPart</name>
    <message numerus="yes">
        <source>%n templates are read.</source>
        <translation>
            <numerusform>%n template is read.</numerusform>
            <numerusform>%n templates are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new acceptances are noted.</source>
        <translation>
            <numerusform>%n new acceptance is noted.</numerusform>
            <numerusform>%n new acceptances are noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::MenuDeletionSheet</name>
    <message numerus="yes">
        <source>The menu with its %n button(s) goes from the account. Its versions stay here and can be published again.</source>
        <translation>
            <numerusform>The menu with its %n button goes from the account. Its versions stay here and can be published again.</numerusform>
            <numerusform>The menu with its %n buttons goes from the account. Its versions stay here and can be published again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menu(s) that only some people see go too, and those are not kept here.</source>
        <translation>
            <numerusform>%n menu that only some people see goes too, and it is not kept here.</numerusform>
            <numerusform>%n menus that only some people see go too, and those are not kept here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::MorningFigures</name>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), %1 to be booked</source>
        <translation>
            <numerusform>%n refund, %1 to be booked</numerusform>
            <numerusform>%n refunds, %1 to be booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), %1</source>
        <translation>
            <numerusform>%n payment, %1</numerusform>
            <numerusform>%n payments, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), %1</source>
        <translation>
            <numerusform>%n refund, %1</numerusform>
            <numerusform>%n refunds, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) under way, %1</source>
        <translation>
            <numerusform>%n refund under way, %1</numerusform>
            <numerusform>%n refunds under way, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with a trade bill and without a fund bill, %1</source>
        <translation>
            <numerusform>%n day with a trade bill and without a fund bill, %1</numerusform>
            <numerusform>%n days with a trade bill and without a fund bill, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::MutePopover</name>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>For %n day</numerusform>
            <numerusform>For %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::NextActionsCard</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::OrderDetail</name>
    <message numerus="yes">
        <source>Choose a time (%n without one)</source>
        <translation>
            <numerusform>Choose a time (%n without one)</numerusform>
            <numerusform>Choose a time (%n without one)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::OrdersPage</name>
    <message numerus="yes">
        <source>%1 order(s) written to %2</source>
        <translation>
            <numerusform>%1 order written to %2</numerusform>
            <numerusform>%1 orders written to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::PasteSheet</name>
    <message numerus="yes">
        <source>Ship %n order(s)</source>
        <translation>
            <numerusform>Ship %n order</numerusform>
            <numerusform>Ship %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::PeopleCard</name>
    <message numerus="yes">
        <source>%1 paid · %n order(s)</source>
        <translation>
            <numerusform>%1 paid · %n order</numerusform>
            <numerusform>%1 paid · %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ProofList</name>
    <message numerus="yes">
        <source>%n row(s), kept whole; SHA-1 %1</source>
        <translation>
            <numerusform>%n row, kept whole; SHA-1 %1</numerusform>
            <numerusform>%n rows, kept whole; SHA-1 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), each after the one before; days: %1</source>
        <translation>
            <numerusform>%n row, each after the one before; days: %1</numerusform>
            <numerusform>%n rows, each after the one before; days: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::RefundSheet</name>
    <message numerus="yes">
        <source>%1 day(s) left for it</source>
        <translation>
            <numerusform>%1 day left for it</numerusform>
            <numerusform>%1 days left for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In up to %1 part(s)</source>
        <translation>
            <numerusform>In up to %1 part</numerusform>
            <numerusform>In up to %1 parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::RelayCard</name>
    <message numerus="yes">
        <source>%1: in order. %n push(es) wait(s) there.</source>
        <translation>
            <numerusform>%1: in order. %n push waits there.</numerusform>
            <numerusform>%1: in order. %n pushes wait there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::RetentionPage</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::RuleForm</name>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>After %n day</numerusform>
            <numerusform>After %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::RulesPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::ShippingPart</name>
    <message numerus="yes">
        <source>%n order(s) changed at WeChat.</source>
        <translation>
            <numerusform>%n order changed at WeChat.</numerusform>
            <numerusform>%n orders changed at WeChat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen %1, %n to ship</source>
        <translation>
            <numerusform>Frozen %1, %n to ship</numerusform>
            <numerusform>Frozen %1, %n to ship</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::Startup</name>
    <message numerus="yes">
        <source>%n payer(s) complained. The first reply is owed within 24 hours.</source>
        <translation>
            <numerusform>%n payer complained. The first reply is owed within 24 hours.</numerusform>
            <numerusform>%n payers complained. The first reply is owed within 24 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::TodayPage</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::TopicsCard</name>
    <message numerus="yes">
        <source>“%1” %2 (%n article(s))</source>
        <translation>
            <numerusform>“%1” %2 (%n article)</numerusform>
            <numerusform>“%1” %2 (%n articles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n order(s)</source>
        <translation>
            <numerusform>%1, %n order</numerusform>
            <numerusform>%1, %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiren::WaitingStrip</name>
    <message numerus="yes">
        <source>%n without a time</source>
        <translation>
            <numerusform>%n without a time</numerusform>
            <numerusform>%n without a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not accepted yet</source>
        <translation>
            <numerusform>%1, %n not accepted yet</numerusform>
            <numerusform>%1, %n not accepted yet</numerusform>
        </translation>
    </message>
</context>
</TS>
