#include "pages/reconcile/reconcilepage.h"

#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "models/tableview.h"
#include "pages/reconcile/certificatepdf.h"
#include "pages/reconcile/certificatesheet.h"
#include "pages/reconcile/certificatepane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/differencesexport.h"
#include "pages/reconcile/monthdays.h"
#include "reconcile/fetchday.h"
#include "reconcile/settle.h"
#include "reconcile/settlementstore.h"
#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "storage/datadir.h"
#include "widgets/runningjobs.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

// What the founder does on the page: settle, take back, close, open again, export.

namespace yiren {

namespace {

// The decision that stands about the finding, whichever it is by now: it may have been taken back and made anew since.
Done withdrawStanding(Database &database, AccountId account, const Settlement &made, qint64 now)
{
    const auto standing = SettlementStore(database).ofDays(account, Period::ofDay(made.day));
    if (!standing)
        return failure(standing.error());
    const auto found = std::find_if(standing->begin(), standing->end(), [&made](const Settlement &one) { return one.key == made.key; });
    return found == standing->end() ? Done() : withdrawSettlement(database, account, found->id, now);
}

// Empty when everything that was asked for came.
QString whatDidNotCome(const PageServices &services, const CloseOutcome &outcome)
{
    if (!outcome.fetchError)
        return {};
    return u' ' + ReconcilePage::tr("Not everything could be fetched: %1").arg(services.words(*outcome.fetchError).sentence);
}

} // namespace

// The deed that failed is done again with what it was done with, also when another day is shown by then.
void ReconcilePage::failDeed(const Error &error, std::function<void()> again)
{
    if (error.kind != ErrorKind::Cancelled)
        showDeedFailed(m_services.words(error), std::move(again));
}

void ReconcilePage::settle(const DifferenceRow &row, Action action, const QString &reason)
{
    settle({m_services.account.id, m_view.day, row.kind, row.subject, action, reason, 0}, Undoable::Yes);
}

void ReconcilePage::settle(SettleRequest request, Undoable undoable)
{
    request.now = m_services.clock.now().toMSecsSinceEpoch();
    m_settling = m_services.storage.write<Settlement>([request](Database &database) { return settleDifference(database, request); });
    m_settling->then(this, [this, request, undoable](const Result<Settlement> &settlement) {
        if (!settlement)
            return failDeed(settlement.error(), [this, request, undoable] { settle(request, undoable); });
        closePanes();
        const auto undo = [this, made = *settlement] { withdraw(made, Undoable::No); };
        emit noticed(tr("Settled: %1").arg(settlement->key.subject), undoable == Undoable::Yes ? std::function<void()>(undo) : nullptr);
        refresh();
    });
    m_settling->start();
}

void ReconcilePage::withdraw(const Settlement &settlement, Undoable undoable)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_changing = m_services.storage.write<void>([account = m_services.account.id, settlement, now](Database &database) {
        return withdrawStanding(database, account, settlement, now);
    });
    m_changing->then(this, [this, settlement, undoable](const Done &done) {
        if (!done)
            return failDeed(done.error(), [this, settlement, undoable] { withdraw(settlement, undoable); });
        closePanes();
        const auto undo = [this, settlement] {
            settle({m_services.account.id, settlement.day, settlement.key.kind, settlement.key.subject,
                    actionFromName(settlement.action).value_or(Action::AcceptWithReason), settlement.reason, 0},
                   Undoable::No);
        };
        emit noticed(tr("Decision taken back: %1").arg(settlement.key.subject),
                     undoable == Undoable::Yes ? std::function<void()>(undo) : nullptr);
        refresh();
    });
    m_changing->start();
}

void ReconcilePage::reopenDay(const QString &reason)
{
    change([account = m_services.account.id, day = m_view.day, reason](Database &database, qint64 now) {
        return yiren::reopenDay(database, account, day, reason, now);
    });
}

// One change of the data file after which the day is looked at anew.
void ReconcilePage::change(const Change &change)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_changing = m_services.storage.write<void>([change, now](Database &database) { return change(database, now); });
    m_changing->then(this, [this, change](const Done &done) {
        if (!done)
            return failDeed(done.error(), [this, change] { this->change(change); });
        closePanes();
        refresh();
    });
    m_changing->start();
}

// A connected account fetches what is missing first; without one the day is closed on what was imported.
void ReconcilePage::closeDay(BusinessDay day)
{
    if (isClosing())
        return;
    if (!m_services.account.canPay())
        return startClosing(day, {});
    m_services.door.whenOpen(this, [this, day] { connectAndClose(day); });
}

void ReconcilePage::connectAndClose(BusinessDay day)
{
    m_keys = m_services.storage.read<PlatformKeys>(
        [account = m_services.account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_keys->then(this, [this, day](const Result<PlatformKeys> &keys) {
        auto merchant = keys ? merchantOf(m_services.account, *keys, m_services.vault) : Result<Merchant>(failure(keys.error()));
        showButtons();
        if (!merchant)
            return failDeed(merchant.error(), [this, day] { closeDay(day); });
        m_closing.reset(); // an earlier one knows the earlier connection
        m_connection = m_services.connectPay(std::move(*merchant), m_services.account.id);
        startClosing(day, fetchOfDay(m_services.storage, *m_connection.api, m_services.clock, m_services.account.id, day));
    });
    showButtons();
    m_keys->start();
}

void ReconcilePage::startClosing(BusinessDay day, CloseDayJob::Fetch fetch)
{
    CloseDayJob::Setup setup{m_services.account.id, day, m_services.folder.workLockPath(), m_services.folder.backupFolder(),
                             std::move(fetch)};
    m_closing.reset(new CloseDayJob(m_services.storage, m_services.clock, std::move(setup)));
    m_services.jobs.watch(*m_closing, [day] { return tr("Closing %1").arg(format::fullDay(day)); });
    m_closing->then(this, [this, day](const Result<CloseOutcome> &outcome) {
        if (!outcome) {
            failDeed(outcome.error(), [this, day] { closeDay(day); });
            if (outcome.error().kind == ErrorKind::Cancelled)
                sayWhatBecameOf(day);
        } else if (outcome->closing) {
            emit noticed(tr("%1 is closed; its certificate is in the chain.").arg(format::fullDay(outcome->day))
                             + whatDidNotCome(m_services, *outcome),
                         {});
            refresh();
        } else {
            emit noticed(tr("%1 stays open: %2").arg(format::fullDay(outcome->day), blockerWords(outcome->blockers))
                             + whatDidNotCome(m_services, *outcome),
                         {});
            refresh();
        }
        showButtons();
    });
    showButtons();
    m_closing->start();
}

// After a cancel: what is being written by then is written all the same. It is asked behind it, in the thread that writes.
void ReconcilePage::sayWhatBecameOf(BusinessDay day)
{
    m_afterCancel = m_services.storage.write<std::optional<ClosedDay>>(
        [account = m_services.account.id, day](Database &database) { return ClosedDayStore(database).current(account, day); });
    m_afterCancel->then(this, [this, day](const Result<std::optional<ClosedDay>> &closing) {
        if (closing && *closing)
            emit noticed(tr("%1 is closed; its certificate is in the chain.").arg(format::fullDay(day)), {});
        else if (closing)
            emit noticed(tr("%1 stays open: closing it was cancelled.").arg(format::fullDay(day)), {});
        refresh();
    });
    m_afterCancel->start();
}

bool ReconcilePage::isClosing() const
{
    return (m_keys && !m_keys->isFinished()) || (m_closing && !m_closing->isFinished());
}

void ReconcilePage::chooseBills()
{
    auto *dialog = new QFileDialog(this, tr("Import bill files"), QDir::homePath(), tr("Bills and tables (*.csv *.gz);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, m_services.importFiles);
    dialog->open();
}

TableExport::Words ReconcilePage::exportWords()
{
    return {[] { return tr("Export differences"); }, [] { return tr("Exporting differences"); },
            [](qint64, const QString &path) { return tr("Written: %1").arg(path); }};
}

void ReconcilePage::chooseExportFile()
{
    m_exports->ask(tr("differences-%1").arg(format::fullDay(m_view.day)), [this](const QString &path) { exportTo(path); });
}

void ReconcilePage::exportTo(const QString &path)
{
    m_exports->write(shownDifferences(*m_model, m_table->chosenColumns()), path);
}

void ReconcilePage::choosePdfFile()
{
    if (!m_view.closing)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the certificate"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(tr("certificate-%1.pdf").arg(format::fullDay(m_view.day)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, closing = *m_view.closing](const QString &path) { savePdf(path, closing); });
    dialog->open();
}

void ReconcilePage::savePdf(const QString &path, const ClosedDay &closing)
{
    const auto again = [this, path, closing] { savePdf(path, closing); };
    const auto contents = readCertificate(closing);
    if (!contents)
        return failDeed(contents.error(), again);
    const PaperSheet sheet = certificateSheet(closing, *contents, {m_services.account.name, m_services.account.mchid.toString()});
    m_printing = runInPool<void>(m_services.pool, [sheet, path] { return writePdf(sheet, path); });
    m_printing->then(this, [this, path, again](const Done &done) {
        if (!done)
            return failDeed(done.error(), again);
        emit noticed(tr("Written: %1").arg(QDir::toNativeSeparators(path)), {});
    });
    m_printing->start();
}

} // namespace yiren
