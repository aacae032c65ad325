#include "widgets/busypanel.h"

#include "base/job.h"
#include "formatting/format.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int barWidth = 280;

} // namespace

BusyPanel::BusyPanel(QWidget *parent)
    : QWidget(parent), m_sentence(new TextLabel(TextLook::CardTitle, this)), m_bar(new QProgressBar(this)),
      m_counts(new TextLabel(TextLook::Secondary, this)), m_cancel(makeButton(ButtonLook::Plain, this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWrapping(true);
    m_counts->setAlignment(Qt::AlignCenter);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_sentence);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addWidget(m_counts);
    column->addWidget(m_cancel, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void BusyPanel::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_bar->setAccessibleName(sentence);
    setAccessibleName(sentence);
}

void BusyPanel::follow(JobBase &job, bool cancellable)
{
    disconnect(m_cancelling);
    m_cancel->setVisible(cancellable);
    m_cancelling = connect(m_cancel, &QPushButton::clicked, &job, &JobBase::cancel);
    connect(&job, &JobBase::progressed, this, &BusyPanel::showProgress);
    showProgress(0, 0);
}

void BusyPanel::showProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * 1000 / total));
    m_counts->setText(total > 0 ? QStringLiteral("%1 / %2").arg(format::count(done), format::count(total)) : QString());
}

void BusyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    QWidget::changeEvent(event);
}

} // namespace yiren
