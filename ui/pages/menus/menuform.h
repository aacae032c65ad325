#pragma once

#include "menus/menulimits.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// The button that is chosen, as it is being changed; each change is told at once. Keys that rules answer are offered.
class MenuForm : public QWidget
{
    Q_OBJECT

public:
    explicit MenuForm(QWidget *parent = nullptr);

    // Keeps what is being typed when it is the same button.
    void show(const MenuButton &button, bool isSub, const AnsweredKeys &keys);
    void clear(); // nothing is chosen
    void focusName();
    void retranslate();

signals:
    void changed(const MenuButton &button);
    void removeWanted();
    void addSubWanted();

private:
    void layOut();
    void connectParts();
    void fillKinds();
    void showFields();
    void tell();
    MenuButton button() const;
    MenuKind kind() const;

    MenuButton m_button;
    bool m_isSub = false;
    bool m_isFilling = false;
    TextLabel *m_hint;
    QWidget *m_fields;
    TextLabel *m_nameCaption;
    QLineEdit *m_name;
    TextLabel *m_bytes;
    TextLabel *m_kindCaption;
    QComboBox *m_kind;
    TextLabel *m_targetCaption;
    QLineEdit *m_target;
    QComboBox *m_key; // of keys, instead of the line
    TextLabel *m_appidCaption;
    QLineEdit *m_appid;
    TextLabel *m_pageCaption;
    QLineEdit *m_page;
    QPushButton *m_addSub;
    QPushButton *m_remove;
};

} // namespace yiren
