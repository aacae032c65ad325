#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace yiren {

class JobBase;
class TextLabel;

// One job in the place of what it brings: a sentence, how far it is, a button that cancels it.
class BusyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BusyPanel(QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    // Shows this job's progress until it is gone; its owner stays its owner.
    void follow(JobBase &job, bool cancellable = true);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress(qint64 done, qint64 total);

    TextLabel *m_sentence;
    QProgressBar *m_bar;
    TextLabel *m_counts;
    QPushButton *m_cancel;
    QMetaObject::Connection m_cancelling;
};

} // namespace yiren
