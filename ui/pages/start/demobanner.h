#pragma once

#include <QFrame>

class QPushButton;

namespace yiren {

class TextLabel;

// Stands above everything while the window shows the demonstration company.
class DemoBanner : public QFrame
{
    Q_OBJECT

public:
    explicit DemoBanner(QWidget *parent = nullptr);

signals:
    void leaveChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_sentence;
    QPushButton *m_leave;
};

} // namespace yiren
