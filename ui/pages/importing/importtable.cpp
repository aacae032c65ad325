#include "pages/importing/importtable.h"

#include "formatting/format.h"
#include "words/labels.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace yiren {

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportTable)
};

QString kindOf(const FileOutcome &file)
{
    if (!file.outcome)
        return QStringLiteral("—");
    return kindText(file.outcome->billKind ? billKindName(*file.outcome->billKind) : fileKindName(file.outcome->kind));
}

QString fileDay(const FileOutcome &file)
{
    return file.outcome && file.outcome->day ? format::fullDay(*file.outcome->day) : QStringLiteral("—");
}

QString summaryOf(const FileOutcome &file)
{
    const auto agrees = file.outcome ? file.outcome->summary.agrees() : std::optional<bool>();
    if (!agrees)
        return QStringLiteral("—");
    return *agrees ? ImportWords::tr("agrees") : ImportWords::tr("differs");
}

bool needsLook(const ImportOutcome &outcome)
{
    return outcome.quarantinedRows + outcome.conflictingRows + outcome.undatedRows > 0 || outcome.summary.agrees() == false;
}

bool isKnownAlready(const ImportOutcome &outcome)
{
    return outcome.newRows + outcome.changedRows + outcome.conflictingRows + outcome.quarantinedRows == 0;
}

QString fileState(const FileOutcome &file)
{
    if (!file.outcome)
        return ImportWords::tr("can't be read");
    if (file.outcome->hasEffect())
        return ImportWords::tr("imported");
    if (isKnownAlready(*file.outcome))
        return ImportWords::tr("there already");
    return needsLook(*file.outcome) ? ImportWords::tr("needs a look") : ImportWords::tr("ready");
}

Meaning fileMeaning(const FileOutcome &file)
{
    if (!file.outcome)
        return Meaning::Wrong;
    if (file.outcome->hasEffect())
        return Meaning::Good;
    if (isKnownAlready(*file.outcome))
        return Meaning::Neutral;
    return needsLook(*file.outcome) ? Meaning::Attention : Meaning::Info;
}

ImportTable::Column countColumn(const char *name, QString (*title)(), qint64 ImportOutcome::*count)
{
    const auto text = [count](const FileOutcome &file) {
        return file.outcome ? format::count((*file.outcome).*count) : QStringLiteral("—");
    };
    return ImportTable::Column(name, title, text).asNumber().wide(72);
}

QStringList badLines(const ImportOutcome &outcome)
{
    QStringList lines;
    for (const QuarantinedLine &line : outcome.quarantined)
        lines.append(
            ImportWords::tr("Line %1, column %2: expected %3, found “%4”.")
                .arg(QString::number(line.line), format::visible(line.column), expectedText(line.expected), format::visible(line.found)));
    return lines;
}

QStringList contradictions(const ImportOutcome &outcome)
{
    QStringList lines;
    for (const ImportConflict &conflict : outcome.conflicts) {
        if (conflict.outcome.column == QLatin1String("person")) {
            lines.append(ImportWords::tr("Line %1: its ids belong to customers %2; it is not taken.")
                             .arg(QString::number(conflict.line), conflict.outcome.stored));
            continue;
        }
        lines.append(ImportWords::tr("Line %1, %2: %3 is %4 here and %5 in the file; what is here stays.")
                         .arg(QString::number(conflict.line), format::visible(conflict.number), conflict.outcome.column,
                              format::visible(conflict.outcome.stored), format::visible(conflict.outcome.given)));
    }
    return lines;
}

QStringList changes(const ImportOutcome &outcome)
{
    QStringList lines;
    for (const BillChange &change : outcome.changes) {
        const QString number = format::visible(change.number);
        if (change.kind == BillChange::Kind::Added)
            lines.append(ImportWords::tr("Line %1, %2: new in this version of the bill.").arg(QString::number(change.line), number));
        else if (change.kind == BillChange::Kind::Removed)
            lines.append(ImportWords::tr("%1: no longer in this version of the bill.").arg(number));
        else
            lines.append(ImportWords::tr("Line %1, %2: %3 was %4, is %5.")
                             .arg(QString::number(change.line), number, change.column, format::visible(change.before),
                                  format::visible(change.after)));
    }
    return lines;
}

// WeChat's own titles: what counts something ends so; the rest are amounts in fen.
QString summaryValue(const SummaryNumber &number, qint64 value)
{
    return number.name.endsWith(u'数') ? format::count(value) : format::money(Money::fromFen(value));
}

QStringList summaryDifferences(const ImportOutcome &outcome)
{
    QStringList lines;
    for (const SummaryNumber &number : outcome.summary.numbers) {
        if (!number.agrees())
            lines.append(ImportWords::tr("Summary: %1 says %2, the rows give %3.")
                             .arg(format::visible(number.name), summaryValue(number, number.stated), summaryValue(number, number.counted)));
    }
    return lines;
}

} // namespace

std::vector<ImportTable::Column> importColumns(const ProblemWords &words)
{
    using Column = ImportTable::Column;
    const auto file = [](const FileOutcome &one) { return format::visible(QFileInfo(one.path).fileName()); };
    const auto why = [&words](const FileOutcome &one) { return one.outcome ? fileState(one) : words(one.outcome.error()).sentence; };
    return {Column(
                "file", [] { return ImportWords::tr("File"); }, file)
                .wide(200)
                .stretched(),
            Column(
                "kind", [] { return ImportWords::tr("Kind"); }, kindOf)
                .wide(132),
            Column(
                "day", [] { return ImportWords::tr("Day"); }, fileDay)
                .wide(96),
            countColumn(
                "new", [] { return ImportWords::tr("New"); }, &ImportOutcome::newRows),
            countColumn(
                "same", [] { return ImportWords::tr("Same"); }, &ImportOutcome::sameRows),
            countColumn(
                "changed", [] { return ImportWords::tr("Changed"); }, &ImportOutcome::changedRows),
            countColumn(
                "conflicting", [] { return ImportWords::tr("Conflicts"); }, &ImportOutcome::conflictingRows),
            countColumn(
                "quarantined", [] { return ImportWords::tr("Unreadable"); }, &ImportOutcome::quarantinedRows),
            Column(
                "summary", [] { return ImportWords::tr("Summary"); }, summaryOf)
                .wide(76),
            Column(
                "state", [] { return ImportWords::tr("State"); }, fileState)
                .asChip(fileMeaning)
                .copiedAs(why)
                .wide(112)};
}

QStringList importDetails(const FileOutcome &file, const ProblemWords &words, int most)
{
    if (!file.outcome) {
        const Problem problem = words(file.outcome.error());
        return problem.nextStep.isEmpty() ? QStringList{format::visible(problem.sentence)}
                                          : QStringList{format::visible(problem.sentence), problem.nextStep};
    }
    const ImportOutcome &outcome = *file.outcome;
    QStringList lines = summaryDifferences(outcome) + badLines(outcome) + contradictions(outcome) + changes(outcome);
    if (outcome.isFundAccountAssumed)
        lines.prepend(ImportWords::tr("The file does not say which account it is of; it is taken as the basic account's."));
    if (outcome.undatedRows > 0)
        lines.append(
            ImportWords::tr("%1 new ones are paid but have no time: a day compares them only where its bill names them, so none of "
                            "them is ever missing in a bill. Add a column with the time of payment.")
                .arg(format::count(outcome.undatedRows)));
    if (!outcome.extraColumns.isEmpty())
        lines.append(
            ImportWords::tr("Columns that are not used: %1").arg(format::visible(outcome.extraColumns.join(QStringLiteral(", ")))));
    if (const qsizetype rest = lines.size() - most; rest > 0) {
        lines.resize(most);
        lines.append(ImportWords::tr("… and %1 more.").arg(rest));
    }
    return lines;
}

} // namespace yiren
