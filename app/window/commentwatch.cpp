#include "window/commentwatch.h"

#include "readership/commentedarticles.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 commentsEveryMs = hourMs;
constexpr qint64 commentsRestMs = dayMs; // after what only a person can mend

} // namespace

CommentWatch::CommentWatch(Setup setup, AccountId account)
    : m_setup(std::move(setup)), m_account(account), m_pace(m_setup.clock, [this] { tick(); })
{
}

CommentWatch::~CommentWatch() = default;

void CommentWatch::setAccount(AccountId account)
{
    m_looking.reset();
    m_job.reset();
    m_connection = {};
    m_account = account;
    m_pace.again();
}

void CommentWatch::tick()
{
    if (m_looking || m_job || !m_pace.mayLook())
        return;
    m_looking = m_setup.storage.read<std::vector<CommentedArticle>>(
        [account = m_account](Database &database) { return commentedArticles(database, account); });
    m_looking->then(this, [this](const Result<std::vector<CommentedArticle>> &articles) { begin(articles); });
    m_looking->start();
}

void CommentWatch::begin(const Result<std::vector<CommentedArticle>> &articles)
{
    const Result<std::vector<CommentedArticle>> result = articles; // the job and its result go
    m_looking.reset();
    if (!result)
        return rest(result.error());
    if (result->empty())
        return rest({});
    auto connection = m_setup.connect();
    if (!connection) // whoever opens the keys is not waited for: the next look sees it
        return;
    m_connection = std::move(*connection);
    m_job.reset(new CommentsJob({*m_connection.api, m_setup.storage, m_setup.clock, m_account}, *result));
    m_job->then(this, [this](const Result<CommentsReport> &report) { end(report); });
    m_job->start();
}

void CommentWatch::end(const Result<CommentsReport> &report)
{
    const Result<CommentsReport> result = report; // the job and its report go
    m_job.reset();
    m_connection = {};
    rest(result ? result->error : std::optional(result.error()));
    if (result && result->changed > 0)
        emit changed();
}

void CommentWatch::rest(const std::optional<Error> &failure)
{
    m_pace.restAfter(failure, commentsEveryMs, commentsRestMs);
}

} // namespace yiren
