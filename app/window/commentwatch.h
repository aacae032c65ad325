#pragma once

#include "comments/commentsjob.h"
#include "wechat/officialconnection.h"
#include "window/lookpace.h"

namespace yiren {

// Reads the comments under the newest articles once an hour while the window is open. It shows nothing and asks for no keys; after a
// refusal that only a person can mend (no 留言 function, 48001) it asks again the next day, and waits longer after each other failure.
class CommentWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        std::function<Result<OfficialConnection>()> connect; // fails while the keys are closed or no official account is set up
    };
    CommentWatch(Setup setup, AccountId account);
    ~CommentWatch() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(AccountId account);
    bool isAsking() const { return m_looking || m_job; }

signals:
    void changed(); // a comment is new or differs

private:
    void begin(const Result<std::vector<CommentedArticle>> &articles);
    void end(const Result<CommentsReport> &report);
    void rest(const std::optional<Error> &failure);

    const Setup m_setup;
    AccountId m_account;
    LookPace m_pace;
    OfficialConnection m_connection; // before its job: it outlives it
    JobHandle<std::vector<CommentedArticle>> m_looking;
    JobHandle<CommentsReport> m_job;
};

} // namespace yiren
