#pragma once

#include "base/job.h"
#include "conversations/snippetstore.h"
#include "frame/pageservices.h"

#include <QObject>

namespace yiren {

// What is done with conversations and snippets on the page, besides sending: each says what came of it and how it is taken back.
class TalkDeeds : public QObject
{
    Q_OBJECT

public:
    TalkDeeds(const PageServices &services, QObject *parent);
    ~TalkDeeds() override;

    struct Mark {
        qint64 peer = 0;
        qint64 before = 0; // what it was done up to
        qint64 upTo = 0;   // the last message of now
    };
    void markDone(const std::vector<Mark> &marks); // nobody waits for an answer to these any more
    void putSnippet(const Snippet &snippet, const std::optional<Snippet> &before);
    void removeSnippet(const Snippet &snippet);
    void noteUsed(qint64 snippet);

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed();

private:
    using Work = std::function<Result<qint64>(Database &database, qint64 now)>;
    void run(Work work, std::function<void(qint64)> after, std::function<void()> again);
    void unmark(const std::vector<Mark> &marks);
    void restore(const Snippet &snippet);

    PageServices m_services;
    std::vector<JobHandle<qint64>> m_jobs;
};

} // namespace yiren
