#include "content/articlecheck.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <rapidcheck.h>

using namespace yiren;

namespace {

QStringList lines(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/content/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

ForbiddenWord word(const char *text, const QStringList &allowed = {})
{
    return {QString::fromUtf8(text), QStringLiteral("words.superlative"), 9, QStringLiteral("x"), allowed};
}

QStringList found(const std::vector<ForbiddenWord> &words, const QString &text)
{
    const WordRules rules({{QStringLiteral("list"), QStringLiteral("1"), QDate(2026, 11, 28), words}});
    QStringList hits;
    for (const WordRules::Hit &hit : rules.find(text))
        hits.append(QStringLiteral("%1@%2").arg(text.mid(hit.start, hit.length)).arg(hit.start));
    return hits;
}

} // namespace

class TestWordRules : public QObject
{
    Q_OBJECT

private slots:
    void theLongestWordWins();
    void allowedPhrasesWin();
    void widthAndCaseDontHide();
    void findsWhatSearchingFinds();
    void shippedListsAreWhole();
    void badListsAreRefused_data();
    void badListsAreRefused();
    void sentencesHit_data();
    void sentencesHit();
    void sentencesDontHit();
    void ordinaryProseIsLeftAlone();
    void anArticleTakesLittleTime();
};

void TestWordRules::theLongestWordWins()
{
    const auto words = {word("最佳"), word("最佳选择"), word("佳选")};
    QCOMPARE(found(words, QStringLiteral("送礼最佳选择,最佳")), QStringList({QStringLiteral("最佳选择@2"), QStringLiteral("最佳@7")}));
    QCOMPARE(found({word("he"), word("she"), word("hers")}, QStringLiteral("ushers")), QStringList({QStringLiteral("hers@2")}));
}

void TestWordRules::allowedPhrasesWin()
{
    const auto words = {word("口交", {QStringLiteral("路口交通"), QStringLiteral("港口交接")}), word("包过", {QStringLiteral("书包过")})};
    QCOMPARE(found(words, QStringLiteral("路口交通,港口交接,书包过来")), QStringList());
    QCOMPARE(found(words, QStringLiteral("书包过来,包过")), QStringList({QStringLiteral("包过@5")}));
}

void TestWordRules::widthAndCaseDontHide()
{
    QCOMPARE(found({word("top1")}, QStringLiteral("ＴＯＰ１ Top1 top 1")),
             QStringList({QStringLiteral("ＴＯＰ１@0"), QStringLiteral("Top1@5")}));
}

// Every phrase at every place, against QString::indexOf.
void TestWordRules::findsWhatSearchingFinds()
{
    const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
    const bool holds = rc::check([&] {
        std::vector<QString> phrases;
        for (const std::string &phrase : *rc::gen::container<std::vector<std::string>>(text)) {
            const QString one = QString::fromStdString(phrase).left(5);
            if (!one.isEmpty() && std::find(phrases.begin(), phrases.end(), one) == phrases.end())
                phrases.push_back(one);
        }
        const QString all = QString::fromStdString(*text);
        std::vector<std::tuple<qsizetype, qsizetype, size_t>> expected, actual;
        for (size_t i = 0; i < phrases.size(); ++i) {
            for (qsizetype at = all.indexOf(phrases[i]); at >= 0; at = all.indexOf(phrases[i], at + 1))
                expected.emplace_back(at, phrases[i].size(), i);
        }
        for (const PhraseFinder::Hit &hit : PhraseFinder(phrases).find(all))
            actual.emplace_back(hit.start, hit.length, hit.phrase);
        std::sort(expected.begin(), expected.end());
        std::sort(actual.begin(), actual.end());
        RC_ASSERT(actual == expected);
    });
    QVERIFY(holds);
}

void TestWordRules::shippedListsAreWhole()
{
    const auto lists = shippedWordLists();
    QCOMPARE(lists.size(), size_t(3));
    QStringList words;
    for (const WordList &list : lists) {
        QVERIFY(list.date >= QDate(2026, 1, 1) && !list.version.isEmpty());
        for (const ForbiddenWord &one : list.words)
            words.append(one.word.toLower());
    }
    const qsizetype count = words.size();
    QCOMPARE(words.removeDuplicates(), 0);
    QVERIFY2(count > 250, qPrintable(QString::number(count)));
    for (const char *must : {"国家级", "最佳", "根治", "保本"})
        QVERIFY2(words.contains(QString::fromUtf8(must)), must);
}

void TestWordRules::badListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no rewrite") << QByteArray(R"({"word":"最佳","rule":"superlative","article":9})");
    QTest::newRow("unknown rule") << QByteArray(R"({"word":"最佳","rule":"nonsense","article":9,"rewrite":"好"})");
    QTest::newRow("no article") << QByteArray(R"({"word":"最佳","rule":"superlative","rewrite":"好"})");
    QTest::newRow("one character") << QByteArray(R"({"word":"最","rule":"superlative","article":9,"rewrite":"好"})");
    QTest::newRow("allowed without the word") << QByteArray(
        R"({"word":"最佳","rule":"superlative","article":9,"rewrite":"好","allow":["最好"]})");
}

void TestWordRules::badListsAreRefused()
{
    QFETCH(QByteArray, word);
    const auto list = readWordList(R"({"list":"a","version":"1","date":"2026-11-28","words":[)" + word + "]}");
    QVERIFY(!list);
    QCOMPARE(list.error().code, QStringLiteral("words.invalid"));
}

void TestWordRules::sentencesHit_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("rule");
    const QStringList all = lines("hits.txt");
    QVERIFY(all.size() >= 60);
    for (const QString &line : all)
        QTest::newRow(qUtf8Printable(line)) << line.section(u'\t', 1) << QString(u"words." + line.section(u'\t', 0, 0));
}

void TestWordRules::sentencesHit()
{
    QFETCH(QString, sentence);
    QFETCH(QString, rule);
    static const WordRules rules(shippedWordLists());
    Article article;
    article.body = sentence;
    QStringList found;
    for (const Finding &finding : checkArticle(article, {PostKind::Moments, {}}, rules))
        found.append(finding.rule);
    QVERIFY2(found.contains(rule), qPrintable(found.join(u' ')));
}

void TestWordRules::sentencesDontHit()
{
    const WordRules rules(shippedWordLists());
    const QStringList all = lines("nohits.txt");
    QVERIFY(all.size() >= 20);
    for (const QString &sentence : all) {
        for (const WordRules::Hit &hit : rules.find(sentence))
            QFAIL(qPrintable(sentence + u' ' + hit.word->word));
    }
}

// Prose of a potter, a teacher, an adviser and others, written as it comes: at most two false alarms in 10,000 characters.
void TestWordRules::ordinaryProseIsLeftAlone()
{
    const WordRules rules(shippedWordLists());
    const QString prose = lines("clean.txt").join(u'\n');
    QVERIFY2(prose.size() >= 10'000, qPrintable(QString::number(prose.size())));
    QStringList alarms;
    for (const WordRules::Hit &hit : rules.find(prose))
        alarms.append(hit.word->word);
    QVERIFY2(alarms.size() <= 2, qPrintable(alarms.join(u' ')));
}

// Told, not asserted: times depend on the computer.
void TestWordRules::anArticleTakesLittleTime()
{
    QElapsedTimer clock;
    clock.start();
    const WordRules rules(shippedWordLists());
    const double made = double(clock.nsecsElapsed()) / 1e6;
    const QString text = lines("clean.txt").join(u'\n').repeated(2).left(20'000);
    QCOMPARE(text.size(), 20'000);
    clock.restart();
    const auto hits = rules.find(text);
    qInfo("rules made in %.2f ms, 20,000 characters looked through in %.2f ms (%zu hits)", made, double(clock.nsecsElapsed()) / 1e6,
          hits.size());
}

QTEST_GUILESS_MAIN(TestWordRules)
#include "tst_wordrules.moc"
