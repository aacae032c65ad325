#pragma once

#include <QWidget>

class QPushButton;

namespace yiren {

class TextLabel;

// What stands where nothing is yet: a sign, a sentence that says why, one action that changes it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    // An empty action shows no button.
    void set(const char *iconName, const QString &sentence, const QString &action = {}, const QString &detail = {});

signals:
    void actionTriggered();

private:
    class Sign;

    Sign *m_sign;
    TextLabel *m_sentence;
    TextLabel *m_detail;
    QPushButton *m_action;
};

} // namespace yiren
