#include "pages/settings/datacard.h"

#include "base/stoppablejob.h"
#include "crypto/poolwork.h"
#include "formatting/format.h"
#include "formatting/language.h"
#include "importing/verifydigests.h"
#include "storage/storagethread.h"
#include "theme/looks.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/runningjobs.h"
#include "widgets/textlabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLocale>
#include <QUrl>

namespace yiren {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

DataCard::DataCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_folderName(new TextLabel(TextLook::Secondary)), m_folder(new TextLabel),
      m_sizeName(new TextLabel(TextLook::Secondary)), m_size(new TextLabel), m_backupName(new TextLabel(TextLook::Secondary)),
      m_backup(new TextLabel), m_open(makeButton(ButtonLook::Plain, this, "file")),
      m_backUp(makeButton(ButtonLook::Plain, this, "download")), m_restore(makeButton(ButtonLook::Plain, this, "undo")),
      m_error(new ErrorBar(this)), m_question(new QFrame(this)), m_questionTitle(new TextLabel(TextLook::Strong)),
      m_questionText(new TextLabel), m_confirm(makeButton(ButtonLook::Danger, this)), m_keep(makeButton(ButtonLook::Plain, this))
{
    layOut();
    layOutQuestion();
    connect(m_open, &QPushButton::clicked, this, &DataCard::openFolder);
    connect(m_backUp, &QPushButton::clicked, this, &DataCard::backUp);
    connect(m_restore, &QPushButton::clicked, this, &DataCard::askForFile);
    connect(m_confirm, &QPushButton::clicked, this, &DataCard::confirmRestore);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_wanted.reset();
        showQuestion();
    });
    retranslate();
}

DataCard::~DataCard() = default;

void DataCard::layOut()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    m_folderName->setMinimumWidth(132);
    form->addRow(m_folderName, m_folder);
    form->addRow(m_sizeName, m_size);
    form->addRow(m_backupName, m_backup);
    m_folder->setCopyable(true);
    m_folder->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    body()->addLayout(form);
    body()->addWidget(m_error);
    body()->addLayout(buttons);
    body()->addWidget(m_question);
}

void DataCard::layOutQuestion()
{
    setSurface(*m_question, "warning");
    m_questionText->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_questionTitle);
    column->addWidget(m_questionText);
    column->addLayout(buttons);
    m_question->hide();
}

void DataCard::retranslate()
{
    setTitle(tr("Data"), tr("everything lies in one folder on this computer"));
    m_folderName->setText(tr("Folder"));
    m_sizeName->setText(tr("Size"));
    m_backupName->setText(tr("Newest backup"));
    m_open->setText(tr("Open folder"));
    m_backUp->setText(tr("Back up now"));
    m_restore->setText(tr("Restore …"));
    m_confirm->setText(tr("Put this backup in place"));
    m_keep->setText(tr("Keep the present data"));
    showFacts();
    showQuestion();
}

void DataCard::refresh()
{
    m_looking = runInPool<DataFacts>(m_services.pool, [folder = m_services.folder] { return dataFacts(folder); });
    m_looking->then(this, [this](const Result<DataFacts> &facts) {
        if (facts)
            m_facts = *facts;
        showFacts();
    });
    m_looking->start();
}

void DataCard::showFacts()
{
    m_folder->setText(QDir::toNativeSeparators(m_services.folder.path()));
    m_size->setText(tr("%1, and %2 are free on this disk").arg(sizeText(m_facts.dataBytes), sizeText(m_facts.freeBytes)));
    if (m_facts.backups.empty()) {
        m_backup->setText(tr("none yet"));
        return;
    }
    const BackupFile &newest = m_facts.backups.front();
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_backup->setText(tr("%1, %2; %3 in all")
                          .arg(format::momentSeenFrom(newest.writtenAt, now, currentLanguage()), sizeText(newest.bytes),
                               format::count(qint64(m_facts.backups.size()))));
}

void DataCard::setBusy(bool on)
{
    m_backUp->setEnabled(!on);
    m_restore->setEnabled(!on);
}

void DataCard::backUp()
{
    const QString stamp = m_services.clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString path = m_services.folder.backupFolder() + QStringLiteral("/by-hand-") + stamp + QStringLiteral(".yirenbak");
    m_error->clear();
    const StopSign stop;
    m_working =
        stoppable(m_services.storage.write<BackupFacts>([path, stop, &clock = m_services.clock](Database &database) -> Result<BackupFacts> {
            if (!QDir().mkpath(QFileInfo(path).path()))
                return failure(ErrorKind::Storage, "backup.write", path);
            return createBackup(database, path, clock, moneyRowsHold, stop);
        }),
                  stop);
    m_services.jobs.watch(*m_working, [] { return tr("Backing up"); });
    m_working->then(this, [this, path](const Result<BackupFacts> &facts) {
        setBusy(false);
        if (!facts) {
            if (facts.error().kind != ErrorKind::Cancelled)
                m_error->showFailed(m_services.words(facts.error()), [this] { backUp(); });
            return;
        }
        refresh();
        emit backedUp(path);
    });
    setBusy(true);
    m_working->start();
}

void DataCard::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_services.folder.path()));
}

void DataCard::askForFile()
{
    auto *dialog = new QFileDialog(window(), tr("Choose a backup"), m_services.folder.backupFolder(), tr("Backups (*.yirenbak)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataCard::prepareRestore);
    dialog->open();
}

void DataCard::prepareRestore(const QString &path)
{
    m_error->clear();
    m_wanted.reset();
    m_working = runCryptoInPool<BackupFacts>(m_services.pool, [path] { return verifyBackup(path, moneyRowsHold); });
    m_services.jobs.watch(*m_working, [] { return tr("Checking the backup"); });
    m_working->then(this, [this, path](const Result<BackupFacts> &facts) {
        setBusy(false);
        if (facts)
            m_wanted = Restoring{path, *facts};
        else if (facts.error().kind != ErrorKind::Cancelled)
            m_error->showFailed(m_services.words(facts.error()), [this, path] { prepareRestore(path); });
        showQuestion();
    });
    setBusy(true);
    m_working->start();
}

void DataCard::showQuestion()
{
    m_question->setVisible(m_wanted.has_value());
    if (!m_wanted)
        return;
    const QDateTime made = QDateTime::fromString(m_wanted->facts.createdAt, Qt::ISODate);
    m_questionTitle->setText(tr("Restore this backup?"));
    m_questionText->setText(
        tr("%1, made %2, %3 of data, whole.\nEverything here becomes as it was then: what was imported, settled or closed "
           "since is no longer there.\nThe present data file is not deleted: it is kept in the same folder as "
           "yiren.db.before-restore-….\nThe window closes its books for a moment and opens them again.")
            .arg(QFileInfo(m_wanted->path).fileName(), format::moment(made.toMSecsSinceEpoch()), sizeText(m_wanted->facts.plainBytes)));
    m_keep->setFocus();
}

void DataCard::confirmRestore()
{
    if (!m_wanted)
        return;
    const QString path = m_wanted->path;
    m_wanted.reset();
    showQuestion();
    m_services.restore(path);
}

} // namespace yiren
