#pragma once

// What the tests include; one of a folder's programs precompiles it and the others use that.
#include "precompiled.h"

#include <QtTest>
