#include "pages/content/proofreader.h"

#include "storage/storagethread.h"

#include <chrono>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseOfTyping = 200ms;

} // namespace

Proofreader::Proofreader(const PageServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_words(std::make_shared<std::unique_ptr<const WordRules>>())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Proofreader::read);
}

void Proofreader::ask(const Article &article, PostKind kind, bool atOnce)
{
    m_article = article;
    m_kind = kind;
    m_job.reset();
    m_pause.start(atOnce ? 0ms : pauseOfTyping);
}

void Proofreader::drop()
{
    m_pause.stop();
    m_job.reset();
}

void Proofreader::read()
{
    m_job = m_services.storage.read<ArticleProof>(
        [article = m_article, kind = m_kind, words = m_words, known = m_pictures](Database &database) -> Result<ArticleProof> {
            if (!*words)
                *words = std::make_unique<const WordRules>(shippedWordLists());
            return proofOf(database, article, kind, **words, known);
        });
    m_job->then(this, [this](const Result<ArticleProof> &proof) {
        if (!proof)
            return; // what was said of the text before stands on; its saving says what is the matter with the data file
        m_pictures = proof->pictures;
        emit proofed(*proof);
    });
    m_job->start();
}

} // namespace yiren
