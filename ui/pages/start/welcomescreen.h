#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace yiren {

class TextLabel;

// The first start: nothing is here yet, and there are three ways to begin.
class WelcomeScreen : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeScreen(QWidget *parent = nullptr);

signals:
    void demoChosen();
    void connectionChosen();
    void filesChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Way {
        TextLabel *title;
        TextLabel *reason;
        QPushButton *button;
    };
    Way addWay(QHBoxLayout &row, const char *iconName, bool isFirst);
    void retranslate();

    TextLabel *m_title, *m_promise;
    Way m_demo, m_connection, m_files;
};

} // namespace yiren
