#pragma once

#include "base/job.h"
#include "content/post.h"
#include "content/postversion.h"
#include "frame/pageservices.h"

#include <QTimer>

namespace yiren {

// Keeps the text that is being written: at most this much of it is lost when the program is killed (limit, and the writing itself). A new
// post comes into the data file with its first words.
class Autosave : public QObject
{
    Q_OBJECT

public:
    static constexpr int limitMs = 1'500; // after the first key that is not kept yet

    Autosave(const PageServices &services, QObject *parent);

    void open(const Post &post); // id 0: a new one
    void note(const Article &article);
    void keepByHand();                          // now, as a version of its own
    void flush();                               // what is not kept yet is kept now
    const Post &post() const { return m_post; } // with the text as noted last
    bool isKept() const { return !m_isChanged && !m_job; }

signals:
    void saved(const Post &post);
    void failed(const Error &error); // the text is still here, and the next flush() tries again

private:
    void save(SaveCause cause);
    void take(int opened, const Result<Post> &outcome);

    PageServices m_services;
    Post m_post;
    bool m_isChanged = false;
    std::optional<SaveCause> m_next; // asked for while one was being written
    QTimer m_timer;
    int m_opened = 0; // how many posts so far: an answer may come for one of before
    JobHandle<Post> m_job;
    JobHandle<Post> m_left; // of the post before; it goes on being written
};

} // namespace yiren
