#include "widgets/jobspanel.h"

#include "formatting/format.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

namespace yiren {

JobsPanel::JobsPanel(RunningJobs &jobs, QWidget *parent) : QFrame(parent), m_jobs(jobs), m_column(new QVBoxLayout(this))
{
    setSurface(*this, "card");
    m_column->setContentsMargins(metrics::cardPaddingX, 10, 10, 10);
    m_column->setSpacing(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&jobs, &RunningJobs::changed, this, &JobsPanel::rebuild);
    connect(&jobs, &RunningJobs::progressed, this, &JobsPanel::showProgress);
    rebuild();
}

void JobsPanel::rebuild()
{
    for (const auto &[id, line] : m_lines) {
        line.widget->hide();
        line.widget->deleteLater();
    }
    m_lines.clear();
    for (const RunningJobs::Entry &entry : m_jobs.entries()) {
        m_lines.emplace(entry.id, makeLine(entry));
        showProgress(entry.id);
    }
    setVisible(!m_lines.empty());
}

JobsPanel::Line JobsPanel::makeLine(const RunningJobs::Entry &entry)
{
    const QString title = entry.title();
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *name = new TextLabel(format::oneLine(title), TextLook::Body, widget);
    auto *bar = new QProgressBar(widget);
    bar->setTextVisible(false);
    bar->setAccessibleName(title);
    auto *progress = new TextLabel(TextLook::Faint, widget);
    row->addWidget(name);
    row->addWidget(bar, 1);
    row->addWidget(progress);
    if (entry.canCancel)
        row->addWidget(makeCancel(entry.id, title, widget));
    m_column->addWidget(widget);
    return {widget, bar, progress};
}

QWidget *JobsPanel::makeCancel(quint64 id, const QString &title, QWidget *line)
{
    auto *cancel = makeButton(ButtonLook::Quiet, line);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    connect(cancel, &QPushButton::clicked, this, [this, id] { m_jobs.cancel(id); });
    return cancel;
}

void JobsPanel::showProgress(quint64 id)
{
    const auto line = m_lines.find(id);
    if (line == m_lines.end())
        return;
    for (const RunningJobs::Entry &entry : m_jobs.entries()) {
        if (entry.id != id)
            continue;
        line->second.bar->setRange(0, entry.total > 0 ? 1000 : 0);
        if (entry.total > 0)
            line->second.bar->setValue(static_cast<int>(entry.done * 1000 / entry.total));
        line->second.progress->setText(
            entry.total > 0 ? QStringLiteral("%1 / %2").arg(format::count(entry.done), format::count(entry.total)) : QString());
    }
}

void JobsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QFrame::changeEvent(event);
}

} // namespace yiren
