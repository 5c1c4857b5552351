namespace PlanPlatform.Infrastructure.Tests;

/// <summary>The databases that the same tests run on.</summary>
internal enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
