#include "support/pushoracle.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace yiren;

// 20,000 pushes that somebody changed on the way; YIREN_PUSHES says another number, and that many leave the memory as it was.
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

constexpr int warmingUp = 20'000; // pools and caches are as large then as they get
constexpr qint64 mostGrownKib = 16 * 1024;

// VmRSS of this process, in KiB (proc(5)).
qint64 residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:") + 6;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong();
}

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
    const int wanted = std::max(qEnvironmentVariableIntValue("YIREN_PUSHES"), warmingUp);
    qint64 before = 0;
    for (int i = 0; i < wanted; ++i) {
        if (i == warmingUp)
            before = residentKib();
        auto [query, body] = requests[mutator.below(requests.size())];
        for (size_t times = 1 + mutator.below(3); times > 0; --times)
            mutator.change(mutator.below(3) == 0 ? query : body);
        QVERIFY2(oracle.holds(query, body), QByteArray(query + "\n" + body).constData());
    }
    QVERIFY(oracle.letIn > 0); // a change beside what is proved is none
    if (wanted == warmingUp)
        return;
    const qint64 after = residentKib();
    QVERIFY(before > 0 && after > 0);
    qInfo("%d pushes: VmRSS %lld KiB before, %lld KiB after", wanted, before, after);
    QVERIFY(after - before <= mostGrownKib);
}

QTEST_GUILESS_MAIN(TestPushMutations)
#include "tst_pushmutations.moc"
