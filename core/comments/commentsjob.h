#pragma once

#include "base/job.h"
#include "comments/commentdeeds.h"
#include "comments/commentsetup.h"

namespace yiren {

struct CommentsReport {
    qint64 articles = 0;
    qint64 changed = 0;         // comments that are new or differ
    std::optional<Error> error; // of an article that could not be read; the others were
};

inline constexpr int commentsAPage = 49; // fewer than 50 are taken (contract 9)
inline constexpr size_t mostArticlesRead = 20;

// Reads the comments under the first mostArticlesRead of these articles, page by page; what is under way is settled by them. An article
// that WeChat does not know any more (88001) is passed over. Errors: the data file's, and WeChat's where they concern every article: 88000,
// no 留言 function; 48001. Reports progress in articles.
class CommentsJob final : public Job<CommentsReport>
{
    Q_OBJECT

public:
    CommentsJob(CommentSetup setup, std::vector<CommentedArticle> articles) : m_setup(setup), m_articles(std::move(articles)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void readNext();
    void askPage();
    void take(const Result<CommentPage> &page);
    void endArticle();

    const CommentSetup m_setup;
    std::vector<CommentedArticle> m_articles;
    size_t m_next = 0;
    qint64 m_begunAt = 0; // UTC ms, of the article's reading
    int m_begin = 0;
    CommentsReport m_report;
    JobHandle<CommentPage> m_asking;
    JobHandle<qint64> m_keeping;
    JobHandle<void> m_ending;
};

} // namespace yiren
