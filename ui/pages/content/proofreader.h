#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/content/articleproof.h"

#include <QTimer>

#include <memory>

namespace yiren {

// Reads an article over whenever it has changed, after a short pause, beside the thread of the window. Only the newest text is answered.
class Proofreader : public QObject
{
    Q_OBJECT

public:
    Proofreader(const PageServices &services, QObject *parent);

    void ask(const Article &article, PostKind kind, bool atOnce = false);
    void drop(); // nothing is answered until something is asked again
    bool isReading() const { return m_pause.isActive() || (m_job && !m_job->isFinished()); }

signals:
    void proofed(const ArticleProof &proof);

private:
    void read();

    PageServices m_services;
    Article m_article;
    PostKind m_kind = PostKind::Publish;
    std::shared_ptr<std::unique_ptr<const WordRules>> m_words; // made by the first reading, in the lane that reads
    ProofPictures m_pictures;
    QTimer m_pause;
    JobHandle<ArticleProof> m_job;
};

} // namespace yiren
