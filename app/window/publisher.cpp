#include "window/publisher.h"

#include "content/poststore.h"
#include "schedule/closedline.h"

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto postsEvery = 20s;
constexpr qint64 passEveryMs = 300'000; // drafts that wait in WeChat's box are looked for that often: it allows 1,000 lists a day
constexpr qint64 restMs = 60'000;       // after trouble

Result<bool> isAnyPostDue(Database &database, AccountId account, qint64 now)
{
    PostFilter filter;
    filter.states = {PostState::Scheduled};
    filter.dueUntil = now + 1;
    const auto posts = PostStore(database).posts(account, filter);
    if (!posts)
        return failure(posts.error());
    return !posts->empty();
}

} // namespace

Publisher::Publisher(Setup setup, AccountId account) : m_setup(std::move(setup)), m_account(account)
{
    m_timer.setInterval(postsEvery);
    connect(&m_timer, &QTimer::timeout, this, &Publisher::tick);
}

Publisher::~Publisher() = default;

void Publisher::start()
{
    m_timer.start();
    tick();
}

void Publisher::setAccount(AccountId account)
{
    m_account = account;
    lookAnew();
}

void Publisher::lookAnew()
{
    m_nextMs = m_notBeforeMs = 0;
    tick();
}

void Publisher::tick()
{
    if (!m_timer.isActive() || m_looking || m_pass)
        return;
    m_looking = m_setup.storage.read<bool>([account = m_account, now = m_setup.clock.now().toMSecsSinceEpoch()](Database &database) {
        return isAnyPostDue(database, account, now);
    });
    m_looking->then(this, [this](const Result<bool> &isAnyDue) { take(isAnyDue); });
    m_looking->start();
}

void Publisher::take(const Result<bool> &isAnyDue)
{
    const auto trouble = isAnyDue ? std::nullopt : std::optional(isAnyDue.error());
    const bool isDue = isAnyDue && *isAnyDue;
    m_looking.reset(); // and its result
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    if (now < m_lookedMs) // the clock was set back
        m_nextMs = m_notBeforeMs = 0;
    if (trouble)
        note(trouble);
    else if (now >= m_notBeforeMs && (isDue || now >= m_nextMs))
        begin();
}

void Publisher::begin()
{
    auto line = m_setup.connect();
    m_line = line ? std::move(*line) : std::make_unique<ClosedLine>(line.error());
    m_pass.reset(new PublishDueJob(m_setup.storage, *m_line, m_setup.clock, {m_account, m_setup.lockPath, m_setup.markPath}));
    m_pass->then(this, [this](const Result<PublishRound> &round) { end(round); });
    m_pass->start();
}

void Publisher::end(const Result<PublishRound> &round)
{
    const auto trouble = round ? round->trouble : std::optional(round.error());
    std::optional<qint64> nextLookMs;
    if (round)
        nextLookMs = round->nextLookMs;
    const std::vector<Post> posts = round ? round->posts : std::vector<Post>();
    m_pass.reset(); // and its result
    m_line.reset();
    m_lookedMs = m_setup.clock.now().toMSecsSinceEpoch();
    m_nextMs = m_lookedMs + passEveryMs;
    m_notBeforeMs = trouble ? m_lookedMs + restMs : 0;
    if (nextLookMs)
        m_nextMs = std::min(m_nextMs, *nextLookMs);
    if (!posts.empty())
        emit wentOn(posts);
    if (!trouble || trouble->kind != ErrorKind::Locked) // another process sends: no trouble
        note(trouble);
}

void Publisher::note(const std::optional<Error> &trouble)
{
    const QString before = std::exchange(m_trouble, trouble ? trouble->code : QString());
    if (trouble && trouble->code != before)
        emit troubled(*trouble);
}

} // namespace yiren
