using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PlanPlatform.Application.Tests.Connectivity;

/// <summary>What depends on what is held by the database too, when somebody goes around the handlers.</summary>
internal sealed class DatabaseRulesTests
{
    private static readonly int ForeignKey = TestDatabase.IsSqlServer ? 547 : 787;
    private static readonly int Restrict = TestDatabase.IsSqlServer ? 547 : 1811;
    private static readonly int Unique = TestDatabase.IsSqlServer ? 2601 : 2067;

    private Offers _offers = null!;
    private int _planId;
    private int _endpointId;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _offers = await Offers.StartAsync(SharedFixture.Instance);
        _planId = await _offers.AddPlanAsync();
        _endpointId = await _offers.AddEndpointAsync(_planId);
    }

    [Test]
    public void APlanWithAnEndpoint_IsNotDeleted() => Refuses(Restrict, $"DELETE FROM RatePlans WHERE Id = {_planId}");

    [Test]
    public void ATariffOfAPlan_IsNotDeleted() =>
        Refuses(Restrict, $"DELETE FROM Tariffs WHERE Id = (SELECT TariffId FROM RatePlans WHERE Id = {_planId})");

    [Test]
    public void AProfileOfAPlan_IsNotDeleted() =>
        Refuses(Restrict, $"DELETE FROM ServiceProfiles WHERE Id = (SELECT ServiceProfileId FROM RatePlans WHERE Id = {_planId})");

    [Test]
    public void AnEndpoint_GetsNoPlanThatIsNotThere() => Refuses(ForeignKey, $"UPDATE Endpoints SET PlanId = 99999999 WHERE Id = {_endpointId}");

    [Test]
    public async Task AnEndpoint_GetsNoPlanOfAnotherOrganisation()
    {
        var theirs = await (await Offers.StartAsync(SharedFixture.Instance)).AddPlanAsync();

        Refuses(ForeignKey, $"UPDATE Endpoints SET PlanId = {theirs} WHERE Id = {_endpointId}");
    }

    [Test]
    public async Task ATakenName_IsRefused()
    {
        var other = await _offers.AddEndpointAsync();
        var plan = await _offers.AddPlanAsync();

        Refuses(Unique, $"UPDATE Endpoints SET NormalizedName = (SELECT NormalizedName FROM Endpoints WHERE Id = {_endpointId}) WHERE Id = {other}");
        Refuses(Unique, $"UPDATE RatePlans SET NormalizedName = (SELECT NormalizedName FROM RatePlans WHERE Id = {_planId}) WHERE Id = {plan}");
        Refuses(Unique, "UPDATE Tariffs SET NormalizedName = 'same'");
        Refuses(Unique, "UPDATE ServiceProfiles SET NormalizedName = 'same'");
    }

    private static void Refuses(int code, string sql)
    {
        var exception = Assert.CatchAsync<DbException>(
            () => SharedFixture.Instance.ReadAsync(db => ((DbContext)db).Database.ExecuteSqlRawAsync(sql)), sql);
        Assert.That((exception as SqlException)?.Number ?? ((SqliteException)exception!).SqliteExtendedErrorCode, Is.EqualTo(code), sql);
    }
}
