#include "window/startup.h"

#include "accounts/officialof.h"
#include "crypto/poolwork.h"
#include "demo/democomplaints.h"
#include "demo/demoserver.h"
#include "demo/demoshipping.h"
#include "formatting/format.h"
#include "frame/page.h"
#include "schedule/apiline.h"
#include "window/heldsending.h"
#include "words/sentences.h"

// What leaves and comes by itself while the window is open.

namespace yiren {

namespace {

// The account's API with the connection that it stands on.
class ConnectedLine final : public OfficialLine
{
public:
    explicit ConnectedLine(OfficialConnection connection) : m_connection(std::move(connection)), m_line(*m_connection.api) {}
    JobHandle<OfficialAnswer> call(OfficialCall call) override { return m_line.call(std::move(call)); }

private:
    OfficialConnection m_connection;
    ApiLine m_line;
};

} // namespace

Result<std::unique_ptr<OfficialLine>> Startup::connectLine()
{
    auto official = officialOf(m_account, m_program->vault());
    if (!official)
        return failure(official.error());
    return std::unique_ptr<OfficialLine>(new ConnectedLine(m_program->connectOfficial(std::move(*official))));
}

void Startup::takeAccount(const Account &account)
{
    m_account = account;
    m_window->setAccount(account);
    m_sync->setAccount(account);
    m_cashier->setAccount(account);
    if (m_publisher)
        m_publisher->setAccount(account.id);
    if (m_figures) {
        m_figures->setAccount(account.id);
        m_followers->setAccount(account.id);
        m_comments->setAccount(account.id);
    }
    if (m_complaints) {
        m_complaints->setAccount(account);
        m_shipping->setAccount(account);
        m_shop->setAccount(account);
        m_messages->setAccount(account);
        m_rules->setAccount(account);
        m_menus->setAccount(account);
        m_gateway->setAccount(account);
        m_reach->setAccount(account);
    }
}

void Startup::addFigures()
{
    m_figures = std::make_unique<FigureFetcher>(
        FigureFetcher::Setup{m_program->storage(), m_program->clock(), [this] { return connectLine(); }}, m_account.id);
    connect(m_door.get(), &VaultDoor::changed, m_figures.get(), &FigureFetcher::tick);
    m_followers = std::make_unique<FollowerFetcher>(
        FollowerFetcher::Setup{m_program->storage(), m_program->clock(), [this] { return connectLine(); }}, m_account.id);
    connect(m_door.get(), &VaultDoor::changed, m_followers.get(), &FollowerFetcher::tick);
    const auto lookAgain = [this] {
        if (m_window->currentPage())
            m_window->currentPage()->activate();
    };
    connect(m_figures.get(), &FigureFetcher::changed, m_window.get(), lookAgain);
    connect(m_followers.get(), &FollowerFetcher::changed, m_window.get(), lookAgain);
    addComments();
}

void Startup::addComments()
{
    const auto connectTo = [this]() -> Result<OfficialConnection> {
        auto official = officialOf(m_account, m_program->vault());
        return official ? Result<OfficialConnection>(m_program->connectOfficial(std::move(*official))) : failure(official.error());
    };
    m_comments = std::make_unique<CommentWatch>(CommentWatch::Setup{m_program->storage(), m_program->clock(), connectTo}, m_account.id);
    connect(m_door.get(), &VaultDoor::changed, m_comments.get(), &CommentWatch::tick);
    connect(m_comments.get(), &CommentWatch::changed, m_window.get(), [this] {
        if (Page *page = m_window->currentPage(); page && (page->name() == "comments" || page->name() == "today"))
            page->activate();
        else
            m_window->readWaiting();
    });
}

void Startup::addComplaints()
{
    m_complaints = std::make_unique<ComplaintWatch>(
        ComplaintWatch::Setup{m_program->storage(), m_program->clock(), m_program->vault(), connectPay()}, m_account);
    connect(m_door.get(), &VaultDoor::changed, m_complaints.get(), &ComplaintWatch::tick);
    connect(m_complaints.get(), &ComplaintWatch::changed, m_window.get(), [this] {
        if (m_window->currentPage())
            m_window->currentPage()->activate();
    });
    connect(m_complaints.get(), &ComplaintWatch::came, m_window.get(), [this](qint64 fresh) {
        const QString words = tr("%n payer(s) complained. The first reply is owed within 24 hours.", nullptr, static_cast<int>(fresh));
        m_tray ? m_tray->tell(words) : m_window->notice(words, {});
    });
}

void Startup::addMenus()
{
    m_menus = std::make_unique<MenuWatch>(
        MenuWatch::Setup{m_program->storage(), m_program->clock(), m_program->vault(),
                         [this](OfficialAccount official) { return m_program->connectOfficial(std::move(official)); }},
        m_account);
    connect(m_door.get(), &VaultDoor::changed, m_menus.get(), &MenuWatch::tick);
    const auto tell = [this](const QString &words) {
        m_tray ? m_tray->tell(words) : m_window->notice(words, {});
        if (Page *page = m_window->currentPage(); page && page->name() == "menus")
            page->activate();
    };
    connect(m_menus.get(), &MenuWatch::published, m_window.get(), [tell](qint64 lateMs) {
        tell(lateMs > 0 ? tr("The planned menu was published %1 late.").arg(format::duration(lateMs, currentLanguage()))
                        : tr("The planned menu is published."));
    });
    connect(m_menus.get(), &MenuWatch::failed, m_window.get(),
            [this, tell](const Error &error) { tell(tr("The planned menu was not published: %1").arg(sentenceOf(error))); });
}

void Startup::addOrderWatches()
{
    const auto connectTo = [this](auto appOf) -> OrderWatch::Connect {
        return [this, appOf]() -> Result<OfficialConnection> {
            auto app = appOf(m_account, m_program->vault());
            return app ? Result<OfficialConnection>(m_program->connectOfficial(std::move(*app))) : failure(app.error());
        };
    };
    StorageThread &storage = m_program->storage();
    const Clock &clock = m_program->clock();
    m_shipping = std::make_unique<OrderWatch>(watchOfShipping(storage, clock, connectTo(miniProgramOf)), m_account);
    m_shop = std::make_unique<OrderWatch>(watchOfShop(storage, clock, connectTo(shopOf)), m_account);
    for (OrderWatch *watch : {m_shipping.get(), m_shop.get()}) {
        connect(m_door.get(), &VaultDoor::changed, watch, &OrderWatch::tick);
        connect(watch, &OrderWatch::changed, m_window.get(), [this] {
            if (m_window->currentPage())
                m_window->currentPage()->activate();
        });
    }
}

void Startup::addPublisher()
{
    const DataDir &folder = m_program->dataDir();
    m_publisher = std::make_unique<Publisher>(Publisher::Setup{m_program->storage(), m_program->clock(), folder.sendingLockPath(),
                                                               [this] { return connectLine(); }, folder.sendingMarkPath()},
                                              m_account.id);
    connect(m_door.get(), &VaultDoor::changed, m_publisher.get(), &Publisher::tick);
    connect(m_publisher.get(), &Publisher::wentOn, m_window.get(), [this](const std::vector<Post> &posts) {
        if (m_window->currentPage())
            m_window->currentPage()->activate();
        if (m_tray)
            m_tray->say(posts);
    });
    if (m_tray)
        connect(m_tray.get(), &Tray::pauseChanged, m_publisher.get(), &Publisher::lookAnew);
    auto *held = new HeldSending(services());
    m_window->setBanner(held);
    connect(held, &HeldSending::released, m_publisher.get(), &Publisher::lookAnew);
    connect(m_publisher.get(), &Publisher::troubled, held, [this, held](const Error &error) {
        if (held->take(error))
            return;
        if (error.code == QLatin1String("vault.locked")) // something is due: worth asking for
            return m_door->whenOpen(m_publisher.get(), [this] { m_publisher->tick(); });
        const Problem problem = wordsOf(error);
        m_window->notice(tr("A post could not be sent: %1 %2").arg(problem.sentence, problem.nextStep), {});
    });
}

// The demonstration publishes to a stand-in of its own on this computer; nothing of it ever leaves.
void Startup::serveDemo()
{
    using Server = std::shared_ptr<sandbox::Sandbox>;
    m_demoServing = runCryptoInPool<Server>(m_program->pool(), [&clock = m_program->clock()]() -> Result<Server> {
        auto server = startDemoServer(clock, {1, BusinessDay::of(clock.now())}, sandbox::Sandbox::Contents::Empty);
        return server ? Result<Server>(std::move(*server)) : failure(server.error());
    });
    m_demoServing->then(this, [this](const Result<Server> &server) {
        if (server)
            return connectDemo(*server);
        const Problem problem = wordsOf(server.error());
        m_window->notice(tr("Nothing of the demonstration is published: its stand-in for WeChat did not start. %1 %2")
                             .arg(problem.sentence, problem.nextStep),
                         {});
    });
    m_demoServing->start();
}

std::function<Result<PayConnection>()> Startup::demoPay()
{
    return m_isDemo ? std::function<Result<PayConnection>()>([this] { return connectDemoPay(); }) : nullptr;
}

// Nobody scans the demonstration's codes: its payer pays by itself.
void Startup::payInDemo(const PayRequest &request)
{
    constexpr std::chrono::seconds payerTakes(6);
    if (!m_demoServer || request.isFinal() || request.codeUrl.isEmpty() || !m_demoCodes.insert(request.outTradeNo).second)
        return;
    m_window->notice(tr("In the demonstration this is paid by itself in a few seconds."), {});
    QTimer::singleShot(payerTakes, m_cashier.get(), [server = m_demoServer, number = request.outTradeNo] {
        (void)server->control().pay(number); // one that was closed meanwhile is not paid
    });
}

Result<PayConnection> Startup::connectDemoPay()
{
    if (!m_demoServer)
        return failure(ErrorKind::NotReady, "demo.no_server");
    auto merchant = merchantOf(*m_demoServer);
    return merchant ? Result<PayConnection>(m_program->connectPay(std::move(*merchant), m_account.id)) : failure(merchant.error());
}

void Startup::connectDemo(std::shared_ptr<sandbox::Sandbox> server)
{
    m_demoServer = std::move(server);
    m_demoComplaints = m_program->storage().read<std::vector<sandbox::Complaint>>(
        [account = m_account.id](Database &database) { return servedComplaints(database, account); });
    m_demoComplaints->then(this, [served = m_demoServer](const Result<std::vector<sandbox::Complaint>> &complaints) {
        for (const sandbox::Complaint &complaint : complaints.value_or(std::vector<sandbox::Complaint>()))
            served->control().addComplaint(complaint);
    });
    m_demoComplaints->start();
    m_demoShipping = m_program->storage().read<sandbox::ShippingBook>(
        [account = m_account.id](Database &database) { return servedShipping(database, account); });
    m_demoShipping->then(this, [served = m_demoServer](const Result<sandbox::ShippingBook> &book) {
        for (const sandbox::ManagedTrade &trade : book.value_or(sandbox::ShippingBook()))
            served->miniControl().addTrade(trade);
    });
    m_demoShipping->start();
    m_account = connectedTo(*m_demoServer, m_account);
    m_program->vault().openForThisSession();
    (void)m_program->vault().put(secretsOf(*m_demoServer, m_account.id)); // into memory, at once
    m_window->setAccount(m_account);
    connect(m_cashier.get(), &Cashier::news, this, [this](const PaymentNews &news) { payInDemo(news.request); });
    addPublisher();
    m_publisher->start();
    serveDemoTalk();
}

} // namespace yiren
