#include "reconcile/explanation.h"
#include "base/sentence.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace yiren;

namespace {

struct Translation {
    QString chinese;
    bool isFinished = false;
};

// What translations/yiren_zh_CN.ts has for one context.
QHash<QString, Translation> chineseOf(const QString &context)
{
    QFile file(QStringLiteral(PROJECT_DIR "/translations/yiren_zh_CN.ts"));
    QHash<QString, Translation> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader reader(&file);
    QString name, source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"name") {
            name = reader.readElementText();
        } else if (reader.name() == u"source") {
            source = reader.readElementText();
        } else if (reader.name() == u"translation" && name == context) {
            const bool isFinished = !reader.attributes().hasAttribute(QStringLiteral("type"));
            found.insert(source, {reader.readElementText(), isFinished});
        }
    }
    return found;
}

// Every sentence that the sources of reconcile/ mark for translation, literals put together.
QHash<QString, QString> markedSentences()
{
    static const QRegularExpression mark(QStringLiteral("QT_TRANSLATE_NOOP\\(\"(\\w+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QHash<QString, QString> contexts;
    QDirIterator files(QStringLiteral(PROJECT_DIR "/core/reconcile"), {QStringLiteral("*.cpp")});
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto marks = mark.globalMatch(text); marks.hasNext();) {
            const auto found = marks.next();
            QString sentence;
            for (auto literals = literal.globalMatch(found.captured(2)); literals.hasNext();)
                sentence += literals.next().captured(1);
            contexts.insert(sentence, found.captured(1));
        }
    }
    return contexts;
}

QStringList placesOf(const QString &sentence)
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QStringList places;
    for (auto found = place.globalMatch(sentence); found.hasNext();)
        places.append(found.next().captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void isChineseThroughout()
    {
        const auto sentences = markedSentences();
        QVERIFY(sentences.size() > 60);
        const QHash<QString, QHash<QString, Translation>> contexts{
            {QStringLiteral("Explanation"), chineseOf(QStringLiteral("Explanation"))},
            {QStringLiteral("Certificate"), chineseOf(QStringLiteral("Certificate"))}};
        for (auto sentence = sentences.begin(); sentence != sentences.end(); ++sentence) {
            const auto translations = contexts.value(sentence.value());
            QVERIFY2(translations.contains(sentence.key()), qPrintable(sentence.key()));
            const Translation found = translations.value(sentence.key());
            QVERIFY2(found.isFinished && !found.chinese.isEmpty(), qPrintable(sentence.key()));
            QVERIFY2(placesOf(found.chinese) == placesOf(sentence.key()), qPrintable(sentence.key())); // the same numbers in both
        }
    }

    void fillsPlacesByTheirNumber()
    {
        const std::array<QString, 9> texts{QStringLiteral("%2"), QStringLiteral("two"), {}, {}, {}, {}, {}, {}, QStringLiteral("nine")};
        QCOMPARE(filledSentence(QStringLiteral("%9 %2 %1 100% %0 %"), texts), QStringLiteral("nine two %2 100% %0 %"));
    }

    void aSummarysCountIsNoAmount()
    {
        QCOMPARE(explanation(SummaryNumber{QStringLiteral("总交易单数"), 39, 38}),
                 QStringLiteral("The bill's own summary says 39 for 总交易单数; the rows that could be read are 38."));
        QCOMPARE(explanation(SummaryNumber{QStringLiteral("订单总金额"), 381'005, 381'004}),
                 QStringLiteral("The bill's own summary says ¥3810.05 for 订单总金额; the rows that could be read come to ¥3810.04."));
    }

    void namesTheRowOfABrokenChain()
    {
        const ChainBreak found{
            ChainBreak::Kind::BalanceChanged, BusinessDay(QDate(2026, 3, 5)), 17, 0, 1, Money::fromFen(101'990), Money::fromFen(-5)};
        const QString text = explanation(found, FundAccount::Basic);
        for (const char *part : {"BASIC", "2026-03-05", "17", "1019.90", "-0.05"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }

    void saysSomethingAboutEveryCombination()
    {
        for (int kind = 0; kind <= int(DifferenceClass::NextDay); ++kind) {
            for (int cause = 0; cause <= int(Cause::Unknown); ++cause) {
                Difference difference;
                difference.kind = DifferenceClass(kind);
                difference.cause = Cause(cause);
                difference.outTradeNo = OutTradeNo(QStringLiteral("OPC1"));
                const QString text = explanation(difference, {});
                QVERIFY(text.contains(u"OPC1"));
                QVERIFY(placesOf(text).isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
