#pragma once

#include <QByteArray>
#include <QFrame>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace yiren {

class NavigationButton;
class TextLabel;

// The pages, with how many things wait on each, and a foot that says whose data this is and where it lies. Narrow: icons only.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    struct Entry {
        QByteArray name;
        const char *iconName;
        std::function<QString()> title; // asked again when the language changes
    };

    explicit Sidebar(std::vector<Entry> entries, QWidget *parent = nullptr);

    void setCurrent(const QByteArray &name);
    void setWaiting(const QByteArray &name, int count, bool urgent);
    void setFoot(const QString &owner, const QString &kind, const QString &safety);
    void setPlace(const QString &folder); // where the data lies: the foot's tool tip
    void setNarrow(bool narrow);

signals:
    void chosen(const QByteArray &name);
    void shortcutsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::vector<Entry> m_entries;
    std::vector<NavigationButton *> m_buttons; // as m_entries
    QWidget *m_brand;
    QPushButton *m_shortcuts;
    TextLabel *m_owner, *m_kind, *m_safety;
};

} // namespace yiren
