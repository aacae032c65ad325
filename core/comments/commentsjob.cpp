#include "comments/commentsjob.h"

#include "wechat/officialerrors.h"

namespace yiren {

void CommentsJob::doStart()
{
    if (m_articles.size() > mostArticlesRead)
        m_articles.resize(mostArticlesRead);
    readNext();
}

void CommentsJob::doStop()
{
    m_asking.reset();
    m_keeping.reset();
    m_ending.reset();
}

void CommentsJob::readNext()
{
    emit progressed(static_cast<qint64>(m_next), static_cast<qint64>(m_articles.size()));
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (m_next == m_articles.size())
        return finish(m_report);
    m_begin = 0;
    m_begunAt = m_setup.now();
    askPage();
}

void CommentsJob::askPage()
{
    const CommentedArticle &article = m_articles[m_next];
    m_asking = m_setup.api.ask<CommentPage>(commentListCall(article.message, article.index, m_begin, commentsAPage), commentPage);
    m_asking->then(this, [this](const Result<CommentPage> &page) { take(page); });
    m_asking->start();
}

void CommentsJob::take(const Result<CommentPage> &page)
{
    if (!page) {
        if (reactionTo(page.error()) != Reaction::State)
            return fail(page.error());
        m_report.error = page.error();
        ++m_next;
        return readNext();
    }
    const int count = static_cast<int>(page->comments.size());
    const bool isLast = count == 0 || m_begin + count >= page->total;
    m_begin += count;
    m_keeping = m_setup.storage.write<qint64>(
        [account = m_setup.account, article = m_articles[m_next], comments = page->comments, now = m_setup.now()](Database &database) {
            return keepComments(database, account, article, comments, now);
        });
    m_keeping->then(this, [this, isLast](const Result<qint64> &changed) {
        if (!changed)
            return fail(changed.error());
        m_report.changed += *changed;
        isLast ? endArticle() : askPage();
    });
    m_keeping->start();
}

void CommentsJob::endArticle()
{
    m_ending =
        m_setup.storage.write<void>([account = m_setup.account, article = m_articles[m_next], begun = m_begunAt, now = m_setup.now()](
                                        Database &database) { return endCommentReading(database, account, article, begun, now); });
    m_ending->then(this, [this](const Done &ended) {
        if (!ended)
            return fail(ended.error());
        ++m_report.articles;
        ++m_next;
        readNext();
    });
    m_ending->start();
}

} // namespace yiren
