<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>yiren::Startup</name>
    <message numerus="yes">
        <source>%n payer(s) complained. The first reply is owed within 24 hours.</source>
        <translation>
            <numerusform>%n payer complained. The first reply is owed within 24 hours.</numerusform>
            <numerusform>%n payers complained. The first reply is owed within 24 hours.</numerusform>
        </translation>
    </message>
</context>
</TS>
