#include "frame/gatewayswitch.h"
#include "pages/settings/relaycard.h"
#include "support/companyworld.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

// What the card asks of the window's gateway.
class AskedGateway final : public GatewaySwitch
{
public:
    const GatewayState &state() const override { return m_state; }
    bool isWanted() const override { return false; }
    int port() const override { return usualGatewayPort; }
    void setWanted(bool) override {}
    void setPort(int) override {}
    void again() override { ++begunAgain; }
    void visitRelay(RelayNews::Kind kind) override { asked.push_back(kind); }
    bool isVisitingRelay() const override { return isBusy; }
    const std::optional<RelayNews> &relayNews() const override { return news; }
    void tell(const RelayNews &what)
    {
        news = what;
        emit relayVisited();
    }

    int begunAgain = 0;
    bool isBusy = false;
    std::vector<RelayNews::Kind> asked;
    std::optional<RelayNews> news;

private:
    GatewayState m_state;
};

struct ShownRelay {
    ShownRelay()
    {
        world.language.setLanguage(Language::English);
        world.vault.vault.openForThisSession();
        world.services->gateway = &gateway;
        card = std::make_unique<RelayCard>(*world.services);
        card->show();
    }
    QPushButton &button(const char *text)
    {
        for (auto *one : card->findChildren<QPushButton *>()) {
            if (one->text() == QString::fromUtf8(text))
                return *one;
        }
        qFatal("no button %s", text);
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    bool keep(const QString &address)
    {
        QSignalSpy noticed(card.get(), &RelayCard::noticed);
        card->findChild<QLineEdit *>()->setText(address);
        button("Keep the address").click();
        return QTest::qWaitFor([&] { return !noticed.isEmpty(); }, 10'000);
    }
    Relay relay() { return std::move(**relayOf(AccountId{1}, world.vault.vault)); }

    CompanyWorld world;
    AskedGateway gateway;
    std::unique_ptr<RelayCard> card;
};

} // namespace

// 设置 → 中继.
class TestRelayCard : public QObject
{
    Q_OBJECT

private slots:
    void theAddressComesFirst();
    void anotherAddressKeepsTheSecretAndTheKey();
    void anAddressThatIsNoneIsSaid();
    void theFilesAreWrittenToTheFolder();
    void whatAVisitCameToIsSaid();
};

void TestRelayCard::theAddressComesFirst()
{
    ShownRelay shown;
    for (const char *text : {"Write them to a folder …", "Check", "Collect now"})
        QVERIFY(!shown.button(text).isEnabled());
    QVERIFY(shown.keep(QStringLiteral("https://relay.example.com/a")));
    for (const char *text : {"Write them to a folder …", "Check", "Collect now"})
        QVERIFY(shown.button(text).isEnabled());
    QCOMPARE(shown.relay().url, QUrl(QStringLiteral("https://relay.example.com/a")));
    QCOMPARE(shown.gateway.begunAgain, 1);
}

void TestRelayCard::anotherAddressKeepsTheSecretAndTheKey()
{
    ShownRelay shown;
    QVERIFY(shown.keep(QStringLiteral("https://relay.example.com")));
    const Relay first = shown.relay();
    QVERIFY(shown.keep(QStringLiteral("https://other.example.com")));
    const Relay second = shown.relay();
    QCOMPARE(second.url.host(), QStringLiteral("other.example.com"));
    QCOMPARE(second.bearer.bytes(), first.bearer.bytes());
    QCOMPARE(second.key.publicKey().toPem(), first.key.publicKey().toPem());
}

void TestRelayCard::anAddressThatIsNoneIsSaid()
{
    ShownRelay shown;
    shown.card->findChild<QLineEdit *>()->setText(QStringLiteral("http://relay.example.com")); // open to whoever listens on the way
    shown.button("Keep the address").click();
    QTRY_VERIFY(shown.says(QStringLiteral("relay.url")));
    QVERIFY(!shown.button("Check").isEnabled());
}

void TestRelayCard::theFilesAreWrittenToTheFolder()
{
    ShownRelay shown;
    QVERIFY(shown.keep(QStringLiteral("https://relay.example.com")));
    QTemporaryDir place;
    shown.button("Write them to a folder …").click();
    auto *dialog = shown.card->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QSignalSpy noticed(shown.card.get(), &RelayCard::noticed);
    emit dialog->fileSelected(place.path());
    dialog->close();
    QCOMPARE(noticed.size(), 1);
    QFile settings(place.filePath(QStringLiteral("yiren-relay/relay.env")));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(settings.readAll().contains(QByteArray("RELAY_SECRET=" + shown.relay().bearer.bytes())));
    QVERIFY(QFile::exists(place.filePath(QStringLiteral("yiren-relay/relay.mjs"))));
}

void TestRelayCard::whatAVisitCameToIsSaid()
{
    ShownRelay shown;
    QVERIFY(shown.keep(QStringLiteral("https://relay.example.com")));
    shown.button("Check").click();
    shown.button("Collect now").click();
    QVERIFY(shown.gateway.asked == (std::vector{RelayNews::Kind::Checked, RelayNews::Kind::Collected}));
    RelayNews news;
    news.at = shown.world.vault.clock.now().toMSecsSinceEpoch();
    news.waiting = 2;
    shown.gateway.tell(news);
    QVERIFY(shown.says(QStringLiteral("in order. 2 push")));
    news.kind = RelayNews::Kind::Collected;
    news.fresh = 3;
    news.refused = 1;
    shown.gateway.tell(news);
    QVERIFY(shown.says(QStringLiteral("collected 3 new, 0 that were here, 1 that are not genuine.")));
    news.failure = makeError(ErrorKind::Unauthorized, "relay.secret", QStringLiteral("relay.example.com"));
    shown.gateway.tell(news);
    QVERIFY(shown.says(QStringLiteral("relay.secret")));
    shown.gateway.isBusy = true;
    shown.gateway.tell(news);
    QVERIFY(!shown.button("Check").isEnabled());
}

QTEST_MAIN(TestRelayCard)
#include "tst_relaycard.moc"
