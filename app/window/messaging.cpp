#include "window/startup.h"

#include "crypto/poolwork.h"
#include "frame/noticetexts.h"
#include "frame/page.h"
#include "sandbox/studioreach.h"
#include "sandbox/studiotalk.h"
#include "window/messagenotices.h"
#include "window/talkconnections.h"

#include <algorithm>

// Messages of customers while the window is open, and what is said of them.

namespace yiren {

namespace {

constexpr int threadsToldOf = 20;

} // namespace

ConnectTalk Startup::connectTalk()
{
    return [this] { return connectTalkOf(*m_program, m_account); };
}

// Before the window, whose pages show it.
void Startup::addGateway()
{
    m_gateway = std::make_unique<GatewayHost>(*m_program, *m_memory, m_account);
    connect(m_door.get(), &VaultDoor::changed, m_gateway.get(), [this] {
        if (m_gateway->state().kind == GatewayState::Kind::Waits)
            m_gateway->again();
    });
}

void Startup::addMessages()
{
    m_messages = std::make_unique<MessageWatch>(MessageWatch::Setup{m_program->storage(), m_program->clock(), connectTalk()}, m_account);
    connect(m_door.get(), &VaultDoor::changed, m_messages.get(), &MessageWatch::again);
    const auto showChanged = [this] {
        if (Page *page = m_window->currentPage(); page && (page->name() == "conversations" || page->name() == "today"))
            page->activate();
        else
            m_window->readWaiting();
    };
    connect(m_messages.get(), &MessageWatch::changed, m_window.get(), showChanged);
    m_rules = std::make_unique<RuleWatch>(
        RuleWatch::Setup{m_program->storage(), m_program->clock(), m_program->vault(), connectTalk(), connectPay()}, m_account);
    connect(m_messages.get(), &MessageWatch::welcomed, m_window.get(), showChanged);
    connect(m_messages.get(), &MessageWatch::came, m_rules.get(), &RuleWatch::look);
    connect(m_rules.get(), &RuleWatch::answered, m_window.get(), showChanged);
    if (m_gateway) { // not in the demonstration
        connect(m_gateway.get(), &GatewayHost::arrived, m_window.get(), showChanged);
        connect(m_gateway.get(), &GatewayHost::came, this, &Startup::tellOfMessages);
        connect(m_gateway.get(), &GatewayHost::came, m_messages.get(), &MessageWatch::lookForMedia);
    }
    m_reach = std::make_unique<ReachWatch>(ReachWatch::Setup{m_program->storage(), m_program->clock(), m_program->vault(),
                                                             [this](Corp corp) { return m_program->connectCorp(std::move(corp)); }},
                                           m_account);
    const auto showReach = [this] {
        if (Page *page = m_window->currentPage(); page && page->name() == "groups")
            page->activate();
        else
            m_window->readWaiting();
    };
    connect(m_reach.get(), &ReachWatch::changed, m_window.get(), showReach);
    connect(m_reach.get(), &ReachWatch::groupsRead, m_window.get(), showReach);
    connect(m_messages.get(), &MessageWatch::came, this, &Startup::tellOfMessages);
    connect(m_messages.get(), &MessageWatch::closingSoon, this, [this](const std::vector<TalkThread> &threads) {
        const qint64 now = m_program->clock().now().toMSecsSinceEpoch();
        if (m_tray)
            m_tray->tell(closingNotice(threads, noticesShowText(*m_memory), now), "conversations");
    });
}

// In the demonstration the stand-in goes on with the studio's conversations: answers arrive there, and rules may answer.
void Startup::serveDemoTalk()
{
    m_demoOrigin = m_program->storage().read<std::optional<DemoOrigin>>(demoOrigin);
    m_demoOrigin->then(this, [this](const Result<std::optional<DemoOrigin>> &origin) {
        if (!origin || !*origin)
            return;
        m_demoTalk = runCryptoInPool<DemoCorp>(m_program->pool(), [from = **origin]() -> Result<DemoCorp> {
            const sandbox::Studio studio = sandbox::makeStudio(from.seed, from.today);
            return DemoCorp{sandbox::studioTalk(studio), sandbox::studioReach(studio)};
        });
        m_demoTalk->then(this, [this](const Result<DemoCorp> &corp) {
            if (!corp)
                return;
            m_demoServer->corpControl().goOnWith(corp->first);
            m_demoServer->corpControl().changeReach([&corp](sandbox::ReachBook &reach) { reach = corp->second; });
            addMessages();
            m_messages->start();
            m_rules->start();
            m_reach->start();
        });
        m_demoTalk->start();
    });
    m_demoOrigin->start();
}

// Nothing of it where it is seen anyway.
void Startup::tellOfMessages(const std::vector<qint64> &fromCustomers)
{
    const Page *page = m_window->currentPage();
    if (!m_tray || (m_window->isActiveWindow() && page && page->name() == "conversations"))
        return;
    const auto count = static_cast<qint64>(fromCustomers.size());
    if (!noticesShowText(*m_memory))
        return m_tray->tell(freshNotice({}, count, false), "conversations");
    using Threads = std::vector<TalkThread>;
    std::erase_if(m_heard, [](const JobHandle<Threads> &job) { return job->isFinished(); });
    auto reading = m_program->storage().read<Threads>(
        [account = m_account.id, now = m_program->clock().now().toMSecsSinceEpoch(), fromCustomers](Database &database) -> Result<Threads> {
            auto threads = InboxStore(database).threads(account, {}, now, threadsToldOf);
            if (threads)
                std::erase_if(*threads, [&](const TalkThread &thread) {
                    return std::ranges::find(fromCustomers, thread.lastMessage.id) == fromCustomers.end();
                });
            return threads;
        });
    reading->then(this, [this, count](const Result<Threads> &threads) {
        m_tray->tell(freshNotice(threads.value_or(Threads()), count, true), "conversations");
    });
    reading->start();
    m_heard.push_back(std::move(reading));
}

} // namespace yiren
