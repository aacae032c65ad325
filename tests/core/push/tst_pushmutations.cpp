#include "support/pushoracle.h"

#include <QTest>

#include <random>

using namespace yiren;

// 20,000 pushes that somebody changed on the way; YIREN_PUSHES says another number.
class TestPushMutations : public QObject
{
    Q_OBJECT

private slots:
    void theVectorsThemselvesAreLetIn();
    void nothingChangedIsLetIn();
};

namespace {

class Mutator
{
public:
    explicit Mutator(unsigned seed) : m_random(seed) {}

    size_t below(size_t limit) { return size_t(m_random() % limit); }

    void change(QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return void(bytes.append('<'));
        const auto at = qsizetype(below(size_t(bytes.size())));
        const auto length = qsizetype(1 + below(12));
        switch (below(7)) {
        case 0:
            bytes[at] = char(bytes[at] ^ char(1u << below(8)));
            return;
        case 1:
            bytes.remove(at, length);
            return;
        case 2:
            bytes.insert(at, bytes.mid(qsizetype(below(size_t(bytes.size()))), length));
            return;
        case 3:
            bytes.truncate(at);
            return;
        case 4:
            bytes.insert(at, "<FromUserName>a</FromUserName>");
            return;
        case 5:
            bytes.insert(at, "]]></Encrypt><Encrypt><![CDATA[");
            return;
        default:
            std::swap(bytes[at], bytes[qsizetype(below(size_t(bytes.size())))]);
        }
    }

private:
    std::mt19937 m_random;
};

} // namespace

void TestPushMutations::theVectorsThemselvesAreLetIn()
{
    PushOracle oracle;
    const auto requests = genuineRequests();
    QCOMPARE(requests.size(), size_t(16));
    for (const auto &[query, body] : requests)
        QVERIFY(oracle.holds(query, body));
    // Of the four official messages two are pushes: plain, and sealed in two forms (which are let in where plain ones are expected too,
    // as an envelope without a message). Of WeCom's four one is.
    QVERIFY(oracle.letIn >= 2 + 2 * 2 + 1);
}

void TestPushMutations::nothingChangedIsLetIn()
{
    PushOracle oracle;
    Mutator mutator(20261129);
    const auto requests = genuineRequests();
    const int wanted = qEnvironmentVariableIntValue("YIREN_PUSHES");
    for (int i = 0; i < (wanted > 0 ? wanted : 20'000); ++i) {
        auto [query, body] = requests[mutator.below(requests.size())];
        for (size_t times = 1 + mutator.below(3); times > 0; --times)
            mutator.change(mutator.below(3) == 0 ? query : body);
        QVERIFY2(oracle.holds(query, body), QByteArray(query + "\n" + body).constData());
    }
    QVERIFY(oracle.letIn > 0); // a change beside what is proved is none
}

QTEST_GUILESS_MAIN(TestPushMutations)
#include "tst_pushmutations.moc"
