#pragma once

#include <QPushButton>

namespace yiren {

// One entry of the sidebar: icon, name, and a badge with the number of what waits.
class NavigationButton : public QPushButton
{
    Q_OBJECT

public:
    NavigationButton(const char *iconName, QWidget *parent);

    void setName(const QString &name);
    void setWaiting(int count, bool urgent);
    void setNarrow(bool narrow);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show();

    QString m_name;
    int m_count = 0;
    bool m_urgent = false;
    bool m_narrow = false;
};

} // namespace yiren
