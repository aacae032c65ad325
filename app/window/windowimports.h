#pragma once

#include "customers/customerkey.h"
#include "frame/pageservices.h"
#include "pages/importing/importflow.h"

#include <QPointer>

namespace yiren {

class ImportDialog;
class MainWindow;

// Files dropped anywhere on the window, or chosen from a page: preview, import, a message with undo, and the page in front looks again.
class WindowImports : public QObject
{
    Q_OBJECT

public:
    WindowImports(MainWindow &window, const PageServices &services);

    void open(const QStringList &paths); // without paths the dialog asks for them
    ImportFlow &flow() { return m_flow; }

private:
    void openKey();
    void report(const ImportTally &tally);
    void reportUndo(const std::optional<Error> &error);

    MainWindow &m_window;
    ViewMemory &m_memory;
    ProblemWords m_words;
    VaultDoor &m_door;
    Vault &m_vault;
    const AccountId m_account;
    ImportFlow m_flow;
    QPointer<ImportDialog> m_dialog;
    JobHandle<CustomerKeyPtr> m_key;
};

} // namespace yiren
