#pragma once

#include "widgets/runningjobs.h"

#include <QFrame>

#include <map>

class QProgressBar;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// The running jobs, one line each: what it does, how far it is, a button that cancels it where that ends it. Hidden while nothing runs.
class JobsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit JobsPanel(RunningJobs &jobs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QWidget *widget;
        QProgressBar *bar;
        TextLabel *progress;
    };
    void rebuild();
    Line makeLine(const RunningJobs::Entry &entry);
    QWidget *makeCancel(quint64 id, const QString &title, QWidget *line);
    void showProgress(quint64 id);

    RunningJobs &m_jobs;
    QVBoxLayout *m_column;
    std::map<quint64, Line> m_lines;
};

} // namespace yiren
