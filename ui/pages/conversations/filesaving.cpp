#include "pages/conversations/filesaving.h"

#include "conversations/savedname.h"
#include "storage/storagethread.h"
#include "widgets/runningjobs.h"

#include <QFileDialog>
#include <QSaveFile>

namespace yiren {

FileSaving::FileSaving(const PageServices &services, QWidget *parent) : QObject(parent), m_services(services), m_page(parent) {}

FileSaving::~FileSaving() = default;

void FileSaving::ask(const TalkMessage &message)
{
    m_reading = m_services.storage.read<TalkMedia>(
        [account = m_services.account.id, mediaId = fileIdOf(message)](Database &database) -> Result<TalkMedia> {
            const auto media = TalkMediaStore(database).media(account, mediaId);
            if (!media)
                return failure(media.error());
            if (!*media || (*media)->bytes.isEmpty())
                return failure(ErrorKind::NotFound, "talk.file_gone");
            return **media;
        });
    m_reading->then(this, [this, message](const Result<TalkMedia> &media) {
        media ? choosePlace(*media, savedName(media->name.isEmpty() ? message.text : media->name, message.kind, media->bytes))
              : emit failed(media.error(), [this, message] { ask(message); });
    });
    m_reading->start();
}

void FileSaving::choosePlace(const TalkMedia &media, const QString &name)
{
    auto *dialog = new QFileDialog(m_page, tr("Save the customer's file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, media](const QString &path) { write(media, path); });
    dialog->open();
}

// The lane that reads writes it: the window does not wait for a slow disk.
void FileSaving::write(const TalkMedia &media, const QString &path)
{
    m_writing = m_services.storage.read<void>([bytes = media.bytes, path](Database &) -> Done {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return failure(ErrorKind::Storage, "talk.file_write", file.errorString());
        return {};
    });
    m_services.jobs.watch(
        *m_writing, [] { return tr("Saving a file"); }, RunningJobs::Ends::ByItself);
    m_writing->then(this, [this, media, path](const Done &done) {
        done ? emit saved(path) : emit failed(done.error(), [this, media, path] { write(media, path); });
    });
    m_writing->start();
}

} // namespace yiren
