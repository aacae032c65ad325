#include "pages/settings/importscard.h"

#include "formatting/format.h"
#include "formatting/language.h"
#include "importing/undobatch.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/keptfocus.h"
#include "widgets/runningjobs.h"
#include "widgets/textlabel.h"
#include "words/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace yiren {

namespace {

constexpr int shownImports = 12;
constexpr qsizetype longestName = 48;

QString importName(const ImportBatch &batch)
{
    return format::shortened(format::visible(batch.name), longestName);
}

} // namespace

ImportsCard::ImportsCard(const PageServices &services, QWidget *parent) : Card(parent), m_services(services), m_error(new ErrorBar(this))
{
    body()->addWidget(m_error);
    retranslate();
}

ImportsCard::~ImportsCard() = default;

void ImportsCard::refresh()
{
    m_reading = m_services.storage.read<std::vector<ImportBatch>>(
        [account = m_services.account.id](Database &database) { return ImportBatchStore(database).ofFiles(account, shownImports); });
    m_reading->then(this, [this](const Result<std::vector<ImportBatch>> &batches) {
        if (!batches)
            return m_error->showFailed(m_services.words(batches.error()), [this] { refresh(); });
        m_error->clear();
        m_batches = *batches;
        fill();
    });
    m_reading->start();
}

void ImportsCard::retranslate()
{
    setTitle(tr("Imports"), tr("each can be taken back exactly, as long as nothing later stands on it"));
    fill();
}

void ImportsCard::fill()
{
    const KeptFocus keyboard(m_list);
    if (m_list) {
        m_list->hide();
        body()->removeWidget(m_list);
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    if (m_batches.empty())
        column->addWidget(new TextLabel(tr("Nothing was imported yet. Drop a bill or a list on the window."), TextLook::Secondary, m_list));
    for (const ImportBatch &batch : m_batches)
        addBatch(batch, *column);
    body()->addWidget(m_list);
    m_list->show();
    keyboard.giveTo(*m_list);
}

void ImportsCard::addBatch(const ImportBatch &batch, QVBoxLayout &column)
{
    const QString when = format::momentSeenFrom(batch.importedAt, m_services.clock.now().toMSecsSinceEpoch(), currentLanguage());
    auto *name = new TextLabel(importName(batch), TextLook::Body, m_list);
    name->setToolTip(u"<span>" + format::visible(batch.name).toHtmlEscaped() + u"</span>"); // a file may be called like markup
    auto *facts = new TextLabel(
        tr("%1 · %2 · %3 new, %4 changed, %5 as before", "what kind of file, when, rows")
            .arg(kindText(batch.kind), when, format::count(batch.newRows), format::count(batch.changedRows), format::count(batch.sameRows)),
        TextLook::Secondary, m_list);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(facts);
    auto *row = new QHBoxLayout;
    row->addLayout(words, 1);
    if (batch.undoneAt) {
        row->addWidget(new TextLabel(tr("taken back"), TextLook::Faint, m_list));
    } else {
        auto *back = makeButton(ButtonLook::Plain, m_list, "undo");
        back->setText(tr("Take back"));
        back->setAccessibleName(tr("Take back %1").arg(importName(batch)));
        back->setEnabled(!m_taking || m_taking->isFinished());
        connect(back, &QPushButton::clicked, this, [this, batch] { takeBack(batch); });
        row->addWidget(back);
    }
    column.addLayout(row);
    if (!m_refused || m_refused->batch != batch.id)
        return;
    auto *why = new ErrorBar(m_list);
    why->showFailed(m_services.words(m_refused->why), [this, batch] { takeBack(batch); });
    column.addWidget(why);
}

void ImportsCard::takeBack(const ImportBatch &batch)
{
    m_refused.reset();
    m_taking = m_services.storage.write<void>(
        [id = batch.id, now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) { return undoBatch(database, id, now); });
    m_services.jobs.watch(
        *m_taking, [] { return tr("Taking an import back"); }, RunningJobs::Ends::ByItself);
    m_taking->then(this, [this, batch](const Done &done) {
        if (done)
            emit noticed(tr("Taken back: %1. The file can be imported again.").arg(importName(batch)));
        else
            m_refused = Refused{batch.id, done.error()};
        refresh();
    });
    m_taking->start();
    fill(); // one at a time
}

} // namespace yiren
