#include "pages/content/autosave.h"

#include "content/postdeeds.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

Autosave::Autosave(const PageServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(limitMs);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::flush);
}

void Autosave::open(const Post &post)
{
    flush();
    m_left = std::move(m_job);
    ++m_opened;
    m_post = post;
    m_isChanged = false;
    m_next.reset();
}

void Autosave::note(const Article &article)
{
    if (article == m_post.article)
        return;
    m_post.article = article;
    m_isChanged = true;
    if (!m_timer.isActive()) // not started anew by each key: who types without a pause loses no more than others
        m_timer.start();
}

void Autosave::flush()
{
    m_timer.stop();
    if (m_isChanged)
        save(SaveCause::Autosave);
}

void Autosave::keepByHand()
{
    m_timer.stop();
    save(SaveCause::ByHand);
}

void Autosave::save(SaveCause cause)
{
    if (m_job) {
        m_next = cause;
        return;
    }
    m_isChanged = false;
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_job =
        m_services.storage.write<Post>([post = m_post, account = m_services.account.id, cause, now](Database &database) -> Result<Post> {
            if (toInteger(post.id) == 0)
                return addPost(database, post, now);
            return savePost(database, account, {post.id, post.article, post.series, post.isIdea}, cause, now);
        });
    m_job->then(this, [this, opened = m_opened](const Result<Post> &outcome) { take(opened, outcome); });
    m_job->start();
}

void Autosave::take(int opened, const Result<Post> &outcome)
{
    if (opened != m_opened) {
        if (!outcome)
            emit failed(outcome.error());
        return;
    }
    const Result<Post> answer = outcome; // the job goes with its handle
    m_job.reset();
    if (!answer) {
        m_isChanged = true;
        m_next.reset();
        emit failed(answer.error());
        return;
    }
    const Article typed = m_post.article;
    m_post = *answer;
    m_post.article = typed;
    emit saved(*answer);
    if (const auto next = std::exchange(m_next, std::nullopt))
        save(*next);
}

} // namespace yiren
