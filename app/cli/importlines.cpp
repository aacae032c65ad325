#include "cli/importlines.h"

#include "cli/words.h"
#include "time/businessday.h"
#include "words/labels.h"

#include <QJsonArray>

namespace yiren {

namespace {

QString kindOf(const ImportOutcome &outcome)
{
    return outcome.billKind ? billKindName(*outcome.billKind) : fileKindName(outcome.kind);
}

QString summaryValue(const SummaryNumber &number, qint64 value)
{
    return number.isCount() ? QString::number(value) : yuan(Money::fromFen(value));
}

// The database's value of a column that is named by the database's word: an amount, a time or a text.
QString importedText(const QString &column, const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber && column.endsWith(QLatin1String("_fen")))
        return yuan(Money::fromFen(number));
    return isNumber && column.endsWith(QLatin1String("_at")) ? msToRfc3339(number) : value;
}

QLatin1String changeName(BillChange::Kind kind)
{
    switch (kind) {
    case BillChange::Kind::Added:
        return QLatin1String("added");
    case BillChange::Kind::Removed:
        return QLatin1String("removed");
    case BillChange::Kind::Changed:
        break;
    }
    return QLatin1String("changed");
}

QJsonArray linesJson(const ImportOutcome &outcome)
{
    QJsonArray lines;
    for (const QuarantinedLine &line : outcome.quarantined)
        lines.append(QJsonObject{{QStringLiteral("line"), line.line},
                                 {QStringLiteral("column"), line.column},
                                 {QStringLiteral("expected"), line.expected},
                                 {QStringLiteral("found"), line.found}});
    return lines;
}

QJsonArray conflictsJson(const ImportOutcome &outcome)
{
    QJsonArray conflicts;
    for (const ImportConflict &conflict : outcome.conflicts)
        conflicts.append(QJsonObject{{QStringLiteral("line"), conflict.line},
                                     {QStringLiteral("column"), conflict.outcome.column},
                                     {QStringLiteral("stored"), conflict.outcome.stored},
                                     {QStringLiteral("given"), conflict.outcome.given}});
    return conflicts;
}

QJsonArray changesJson(const ImportOutcome &outcome)
{
    QJsonArray changes;
    for (const BillChange &change : outcome.changes) {
        QJsonObject object{{QStringLiteral("change"), changeName(change.kind)},
                           {QStringLiteral("line"), change.line},
                           {QStringLiteral("number"), change.number}};
        if (change.kind == BillChange::Kind::Changed) {
            object.insert(QStringLiteral("column"), change.column);
            object.insert(QStringLiteral("before"), change.before);
            object.insert(QStringLiteral("after"), change.after);
        }
        changes.append(object);
    }
    return changes;
}

QString changeText(const BillChange &change)
{
    const QString line = QString::number(change.line);
    switch (change.kind) {
    case BillChange::Kind::Added:
        return Cli::tr("  line %1, %2: new in this version of the bill").arg(line, change.number);
    case BillChange::Kind::Removed:
        return Cli::tr("  %1: no longer in this version of the bill").arg(change.number);
    case BillChange::Kind::Changed:
        break;
    }
    return Cli::tr("  line %1, %2: %3 was %4, is %5")
        .arg(line, change.number, change.column, importedText(change.column, change.before), importedText(change.column, change.after));
}

QString conflictText(const ImportConflict &conflict)
{
    const QString line = QString::number(conflict.line);
    const PutOutcome &put = conflict.outcome;
    if (put.column == QLatin1String("person"))
        return Cli::tr("  line %1: its ids belong to customers %2; not taken. Join them, or mend the line").arg(line, put.stored);
    return Cli::tr("  line %1, %2: %3 is %4 here and %5 in the file; kept as it is")
        .arg(line, conflict.number, put.column, importedText(put.column, put.stored), importedText(put.column, put.given));
}

void sayProblems(Terminal &terminal, const ImportOutcome &outcome)
{
    for (const SummaryNumber &number : outcome.summary.numbers) {
        if (!number.agrees())
            terminal.say(Cli::tr("  summary differs: %1 says %2, the rows give %3")
                             .arg(number.name, summaryValue(number, number.stated), summaryValue(number, number.counted)));
    }
    for (const QuarantinedLine &line : outcome.quarantined)
        terminal.say(Cli::tr("  line %1, %2: expected %3, found \"%4\"")
                         .arg(QString::number(line.line), line.column, expectedText(line.expected), line.found));
}

} // namespace

QJsonObject importJson(const ImportOutcome &outcome)
{
    const auto agrees = outcome.summary.agrees();
    QJsonObject object{{QStringLiteral("file"), outcome.file},
                       {QStringLiteral("kind"), kindOf(outcome)},
                       {QStringLiteral("new"), outcome.newRows},
                       {QStringLiteral("same"), outcome.sameRows},
                       {QStringLiteral("changed"), outcome.changedRows},
                       {QStringLiteral("conflicting"), outcome.conflictingRows},
                       {QStringLiteral("quarantined"), outcome.quarantinedRows},
                       {QStringLiteral("undated"), outcome.undatedRows},
                       {QStringLiteral("summary_agrees"), agrees ? QJsonValue(*agrees) : QJsonValue()},
                       {QStringLiteral("quarantined_lines"), linesJson(outcome)},
                       {QStringLiteral("conflicts"), conflictsJson(outcome)},
                       {QStringLiteral("changes"), changesJson(outcome)}};
    if (outcome.day)
        object.insert(QStringLiteral("date"), outcome.day->toText());
    if (outcome.batchId)
        object.insert(QStringLiteral("batch"), *outcome.batchId);
    return object;
}

void sayImport(Terminal &terminal, const ImportOutcome &outcome)
{
    terminal.say(Cli::tr("%1: %2, new %3, same %4, changed %5, conflicting %6, quarantined %7")
                     .arg(outcome.file, kindText(kindOf(outcome)), QString::number(outcome.newRows), QString::number(outcome.sameRows),
                          QString::number(outcome.changedRows), QString::number(outcome.conflictingRows),
                          QString::number(outcome.quarantinedRows)));
    sayProblems(terminal, outcome);
    for (const ImportConflict &conflict : outcome.conflicts)
        terminal.say(conflictText(conflict));
    for (const BillChange &change : outcome.changes)
        terminal.say(changeText(change));
    if (outcome.undatedRows > 0)
        terminal.say(Cli::tr("  %1 new ones are paid but have no time: a day compares them only where its bill names them, so none of them "
                             "is ever missing in a bill. Add created_at or paid_at")
                         .arg(outcome.undatedRows));
    if (!outcome.extraColumns.isEmpty())
        terminal.say(Cli::tr("  columns not used: %1").arg(outcome.extraColumns.join(QStringLiteral(", "))));
    if (outcome.isFundAccountAssumed)
        terminal.say(Cli::tr("  the file does not say which account it is of; taken as BASIC"));
    if (outcome.batchId)
        terminal.say(Cli::tr("  take it back with: import --undo %1").arg(*outcome.batchId));
}

} // namespace yiren
