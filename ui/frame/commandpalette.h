#pragma once

#include "frame/palettemodel.h"
#include "widgets/sheet.h"

class QListView;

namespace yiren {

class SearchField;
class TextLabel;

// Ctrl+K: one field, and below it everything that it finds. Up and down move, Enter or a click does it, Escape goes away. What is found is
// given from outside whenever something was typed.
class CommandPalette : public Sheet
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget &window);

    void openEmpty();
    QString typed() const;
    // `isSearching`: more may come. What was chosen since something was typed stays chosen.
    void setEntries(std::vector<PaletteEntry> entries, bool isSearching);
    const PaletteModel &model() const { return *m_model; }
    const PaletteEntry *current() const;

signals:
    void typedChanged(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takesKey(int key);
    void move(int step);
    void choose();
    void fit();
    void showState(bool isSearching);
    void retranslate();

    PaletteModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    TextLabel *m_state;  // nothing is found, or still searching
    bool m_isNew = true; // what is typed: the first line is chosen
    bool m_isSearching = false;
    bool m_enterWaits = false; // for what is still searched
};

} // namespace yiren
