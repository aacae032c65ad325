#include "pages/content/postcopier.h"

#include "storage/storagethread.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace yiren {

PostCopier::PostCopier(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void PostCopier::copy(const Post &post, CopyPart part)
{
    m_job = m_services.storage.read<CopiedPart>([post, part](Database &database) { return copiedPart(database, post, part); });
    m_job->then(this, [this, post, part](const Result<CopiedPart> &copiedPart) {
        if (!copiedPart) {
            emit failed(copiedPart.error(), [this, post, part] { copy(post, part); });
            return;
        }
        QApplication::clipboard()->setMimeData(clipboardData(*copiedPart).release());
        emit copied(post.id, part);
    });
    m_job->start();
}

} // namespace yiren
