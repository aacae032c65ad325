#include "analysis/functions.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

namespace {

using yiren::analysis::answer;

// What of `expected` the answer does not hold, "" when it holds all. Numbers may differ by `tolerance`, relative to the larger of 1e-3 and
// the expected number (small probabilities are compared by their digits).
QString difference(const QJsonValue &got, const QJsonValue &expected, double tolerance, const QString &where)
{
    if (expected.isDouble()) {
        const double want = expected.toDouble();
        const bool close = got.isDouble() && std::abs(got.toDouble() - want) <= tolerance * std::max(1e-3, std::abs(want));
        return close ? QString() : QStringLiteral("%1: %2, expected %3").arg(where).arg(got.toDouble(), 0, 'g', 15).arg(want, 0, 'g', 15);
    }
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray();
        const QJsonArray all = got.toArray();
        if (all.size() != wanted.size())
            return QStringLiteral("%1: %2 items, expected %3").arg(where).arg(all.size()).arg(wanted.size());
        for (int i = 0; i < wanted.size(); ++i)
            if (const QString found = difference(all.at(i), wanted.at(i), tolerance, QStringLiteral("%1[%2]").arg(where).arg(i));
                !found.isEmpty())
                return found;
        return {};
    }
    if (expected.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto member = wanted.begin(); member != wanted.end(); ++member)
            if (const QString found =
                    difference(got.toObject().value(member.key()), member.value(), tolerance, where + u'.' + member.key());
                !found.isEmpty())
                return found;
        return {};
    }
    return got == expected ? QString() : QStringLiteral("%1: not as expected").arg(where);
}

} // namespace

// Figures that other programs gave (tests/core/analysis/data: the scripts that made them stand beside them). A file is
// {"source", "cases": [{"id", "function", "input", "expected": {field: value} | {"refused": true}, "tolerance"?}]}.
class tst_OtherPrograms : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreThoseOfOtherPrograms_data();
    void figuresAreThoseOfOtherPrograms();
};

void tst_OtherPrograms::figuresAreThoseOfOtherPrograms_data()
{
    QTest::addColumn<QJsonObject>("call");
    const QDir folder(QStringLiteral(PROJECT_DIR "/tests/core/analysis/data"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
        QVERIFY2(!cases.isEmpty(), qPrintable(name));
        for (const QJsonValue &call : cases)
            QTest::newRow(qPrintable(name + u'/' + call.toObject().value(QLatin1String("id")).toString())) << call.toObject();
    }
}

void tst_OtherPrograms::figuresAreThoseOfOtherPrograms()
{
    QFETCH(QJsonObject, call);
    const QJsonObject got = answer(call.value(QLatin1String("function")).toString(), call.value(QLatin1String("input")).toObject());
    const QJsonObject expected = call.value(QLatin1String("expected")).toObject();
    const QString found = difference(got, expected, call.value(QLatin1String("tolerance")).toDouble(1e-9), QStringLiteral("answer"));
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QCOMPARE(got.contains(QLatin1String("refused")), expected.contains(QLatin1String("refused")));
}

QTEST_GUILESS_MAIN(tst_OtherPrograms)
#include "tst_otherprograms.moc"
