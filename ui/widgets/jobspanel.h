#pragma once

#include <QFrame>

#include <map>

class QProgressBar;
class QVBoxLayout;

namespace yiren {

class RunningJobs;
class TextLabel;

// The running jobs, one line each: what it does, how far it is, a button that cancels it. Hidden while nothing runs.
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
    Line makeLine(quint64 id, const QString &title);
    void showProgress(quint64 id);

    RunningJobs &m_jobs;
    QVBoxLayout *m_column;
    std::map<quint64, Line> m_lines;
};

} // namespace yiren
