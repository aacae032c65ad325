#include "pages/groups/groupspage.h"

#include "groups/groupstore.h"
#include "models/tableview.h"
#include "pages/groups/broadcastsheet.h"
#include "pages/groups/groupline.h"
#include "pages/groups/groupwords.h"
#include "pages/groups/joincodesheet.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"
#include "time/clock.h"

#include <QAction>
#include <QPushButton>

namespace yiren {

namespace {

// The number of the draft.
Result<qint64> keepDraft(Database &database, AccountId account, const Broadcast &draft, const QStringList &targets,
                         const std::vector<BroadcastPicture> &pictures, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const BroadcastPicture &picture : pictures) {
        if (auto put = BroadcastStore(database).addPicture(account, picture); !put)
            return put;
    }
    const auto id = addBroadcast(database, account, draft, targets, now);
    if (!id)
        return id;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return id;
}

Result<qint64> keepChanged(Database &database, AccountId account, const BroadcastDraft &draft)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const BroadcastPicture &picture : draft.pictures) {
        if (auto put = BroadcastStore(database).addPicture(account, picture); !put)
            return failure(put.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    const auto changed = changeDraft(database, account, draft.broadcast, draft.targets);
    return changed ? Result<qint64>(draft.broadcast.id) : failure(changed.error());
}

// Whom it would have gone to, so that it can be put back.
Result<QStringList> removeWithTargets(Database &database, AccountId account, qint64 id)
{
    const auto targets = BroadcastTargetStore(database).targets(id);
    if (!targets)
        return failure(targets.error());
    QStringList whom;
    for (const BroadcastTarget &target : *targets)
        whom.append(target.target);
    const auto removed = removeDraft(database, account, id);
    return removed ? Result<QStringList>(whom) : failure(removed.error());
}

} // namespace

void GroupsPage::compose(std::optional<qint64> draft)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_choosing = m_services.storage.read<Form>([account = m_services.account.id, draft, now](Database &database) -> Result<Form> {
        auto choices = receiverChoices(database, account, BusinessDay::ofMs(now), now);
        if (!choices)
            return failure(choices.error());
        if (!draft)
            return Form{std::move(*choices), {}};
        auto kept = keptDraft(database, account, *draft);
        return kept ? Result<Form>(Form{std::move(*choices), std::move(*kept)}) : failure(kept.error());
    });
    m_choosing->then(this, [this, draft](const Result<Form> &form) {
        if (!form)
            return showDeedFailed(m_services.words(form.error()), [this, draft] { compose(draft); });
        openForm(*form);
    });
    m_choosing->start();
}

void GroupsPage::openForm(const Form &form)
{
    if (m_sheet)
        m_sheet->dismiss();
    m_sheet = new BroadcastSheet(m_services, form.choices, *window());
    connect(m_sheet, &Sheet::dismissed, m_sheet, &QObject::deleteLater);
    if (form.kept) {
        m_sheet->take(*form.kept);
        connect(m_sheet, &BroadcastSheet::keepWanted, this,
                [this, from = *form.kept](const Broadcast &draft, const QStringList &targets, const std::vector<BroadcastPicture> &pictures,
                                          bool asksAtOnce) {
                    change({draft, targets, pictures}, from, asksAtOnce);
                });
    } else {
        connect(m_sheet, &BroadcastSheet::keepWanted, this, &GroupsPage::keep);
    }
    m_sheet->open();
}

void GroupsPage::change(const BroadcastDraft &to, const BroadcastDraft &from, bool asksAtOnce)
{
    m_keeping = m_services.storage.write<qint64>(
        [account = m_services.account.id, to](Database &database) { return keepChanged(database, account, to); });
    m_keeping->then(this, [this, to, from, asksAtOnce](const Result<qint64> &id) {
        if (!id)
            return showDeedFailed(m_services.words(id.error()), [this, to, from, asksAtOnce] { change(to, from, asksAtOnce); });
        m_target = QStringLiteral("broadcast:%1").arg(*id);
        refresh();
        if (asksAtOnce)
            return m_line->ask(*id);
        emit noticed(tr("The draft is changed."), [this, to, from] { change(from, to, false); });
    });
    m_keeping->start();
}

void GroupsPage::keep(const Broadcast &draft, const QStringList &targets, const std::vector<BroadcastPicture> &pictures, bool asksAtOnce)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_keeping = m_services.storage.write<qint64>([account = m_services.account.id, draft, targets, pictures, now](Database &database) {
        return keepDraft(database, account, draft, targets, pictures, now);
    });
    m_keeping->then(this, [this, draft, targets, pictures, asksAtOnce](const Result<qint64> &id) {
        if (!id)
            return showDeedFailed(m_services.words(id.error()),
                                  [this, draft, targets, pictures, asksAtOnce] { keep(draft, targets, pictures, asksAtOnce); });
        m_target = QStringLiteral("broadcast:%1").arg(*id);
        refresh();
        if (asksAtOnce)
            return m_line->ask(*id);
        Broadcast kept = draft;
        kept.id = *id;
        emit noticed(tr("Kept as a draft."), [this, kept] { removeDraftOf(kept); });
    });
    m_keeping->start();
}

void GroupsPage::removeDraftOf(const Broadcast &draft)
{
    m_removing = m_services.storage.write<QStringList>(
        [account = m_services.account.id, id = draft.id](Database &database) { return removeWithTargets(database, account, id); });
    m_removing->then(this, [this, draft](const Result<QStringList> &targets) {
        if (!targets)
            return showDeedFailed(m_services.words(targets.error()), [this, draft] { removeDraftOf(draft); });
        m_broadcastPane->hide();
        emit noticed(tr("The draft is gone."), [this, draft, whom = *targets] {
            Broadcast anew = draft;
            anew.id = 0;
            keep(anew, whom, {}, false);
        });
        refresh();
    });
    m_removing->start();
}

void GroupsPage::showCodes()
{
    if (!m_books)
        return;
    if (m_codeSheet)
        m_codeSheet->dismiss();
    std::vector<CustomerGroup> groups = m_books->groups;
    std::erase_if(groups, [](const CustomerGroup &group) { return group.goneAt.has_value(); });
    m_codeSheet = new JoinCodeSheet(std::move(groups), *window());
    m_codeSheet->setCodes(m_books->codes);
    connect(m_codeSheet, &Sheet::dismissed, m_codeSheet, &QObject::deleteLater);
    connect(m_codeSheet, &JoinCodeSheet::makeWanted, m_line, &GroupLine::makeCode);
    connect(m_codeSheet, &JoinCodeSheet::removeWanted, m_line, &GroupLine::removeCode);
    connect(m_codeSheet, &JoinCodeSheet::pictureWanted, m_line, &GroupLine::fetchPicture);
    connect(m_codeSheet, &JoinCodeSheet::copied, this, [this] { emit noticed(tr("Copied."), {}); });
    m_codeSheet->open();
}

// Nothing is called sent before WeChat says so.
void GroupsPage::noteStanding(const Broadcast &broadcast)
{
    const QString sentence = broadcast.state == BroadcastState::Waiting && !broadcast.lookedAt
        ? tr("The task is created. Now it waits to be confirmed in WeCom.")
        : broadcastStateText(broadcast.state);
    emit noticed(sentence, {});
    m_target = QStringLiteral("broadcast:%1").arg(broadcast.id);
    refresh();
}

void GroupsPage::showBusy()
{
    const QString busy = m_line->isBusy() ? tr("WeCom is being asked.") : QString();
    if (m_line->isBusy() && m_read->hasFocus())
        m_groups->setFocus(Qt::OtherFocusReason);
    m_read->setEnabled(!m_line->isBusy());
    m_read->setToolTip(busy);
    command("read")->setEnabled(!m_line->isBusy());
    m_broadcastPane->setBusy(busy);
    if (m_codeSheet)
        m_codeSheet->setBusy(busy);
}

void GroupsPage::emptyActionTriggered()
{
    if (state() != State::Empty)
        return refresh();
    if (m_line->isConnected())
        m_line->read();
    else
        emit leadTo("settings", QStringLiteral("account"));
}

} // namespace yiren
