#include "pages/gallery/stateexamples.h"

#include "theme/metrics.h"
#include "widgets/busypanel.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/errorbar.h"
#include "widgets/filedrop.h"
#include "widgets/jobspanel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yiren {

// Stands at 17 of 42 until it is cancelled.
class StateExamples::EndlessJob : public Job<void>
{
protected:
    void doStart() override { emit progressed(17, 42); }
};

StateExamples::StateExamples(QWidget *parent)
    : QWidget(parent), m_example(new EndlessJob), m_panel(new JobsPanel(m_jobs, this)), m_error(new ErrorBar(this)),
      m_warning(new ErrorBar(this)), m_emptyCard(new Card(this)), m_empty(new EmptyState(m_emptyCard)), m_busyCard(new Card(this)),
      m_busy(new BusyPanel(m_busyCard)), m_dropCard(new Card(this)), m_drop(new FileDrop(m_dropCard))
{
    m_emptyCard->body()->addWidget(m_empty);
    m_busyCard->body()->addWidget(m_busy);
    m_dropCard->body()->addWidget(m_drop, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    for (Card *card : {m_emptyCard, m_busyCard, m_dropCard})
        row->addWidget(card, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_error);
    column->addWidget(m_warning);
    column->addWidget(m_panel);
    column->addLayout(row);
    m_busy->follow(*m_example);
    m_jobs.watch(*m_example, [] { return tr("Downloading the bills of 11-20"); });
    m_example->start();
    retranslate();
}

StateExamples::~StateExamples() = default;

void StateExamples::retranslate()
{
    m_error->show({tr("WeChat Pay refused the signature of this call."),
                   tr("Check that certificate serial and private key belong together."), QStringLiteral("SIGN_ERROR")},
                  tr("Check the keys"));
    m_warning->show({tr("The last backup is 4 days old."), tr("A backup takes a few seconds and needs no network."), {}}, tr("Back up now"),
                    Meaning::Attention);
    m_emptyCard->setTitle(tr("Nothing yet"));
    m_empty->set("orders", tr("No orders in these days."), tr("Import orders"),
                 tr("Orders come from files, from the shop or by taking a payment."));
    m_busyCard->setTitle(tr("At work"));
    m_busy->setSentence(tr("Reconciling 42 days …"));
    m_dropCard->setTitle(tr("Files"));
    m_drop->setWords(tr("Drop bill files here"), tr("CSV or CSV.GZ as WeChat Pay gives them out; nothing leaves this computer."));
    m_drop->setNameFilter(tr("Bills (*.csv *.gz)"));
}

void StateExamples::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren
