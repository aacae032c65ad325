#pragma once

// What the tests include.
#include "precompiled.h"

#include <QtTest>
