using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Domain.Tests.Compliance;

internal sealed class CompanyTests
{
    private Company _company = null!;

    [SetUp]
    public void Found() => _company = Company.Create(1, 1, 5, "Acme", "123456789", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));

    [Test]
    public void AddManager_GivesThemTheCompanysEin()
    {
        _company.AddManager(6);

        Assert.That(_company.Managers.Select(manager => (manager.PersonId, manager.Ein)), Is.EqualTo(new[] { (5, "123456789"), (6, "123456789") }));
    }

    [Test]
    public void RemoveManager_OfTheLastOne_IsRefused()
    {
        _company.AddManager(6);

        Assert.That(_company.RemoveManager(7).Error, Is.EqualTo(ComplianceErrors.ManagerNotFound));
        Assert.That(_company.RemoveManager(5).Error, Is.Null);
        Assert.That(_company.RemoveManager(6).Error, Is.EqualTo(ComplianceErrors.LastManager));
        Assert.That(_company.Managers.Select(manager => manager.PersonId), Is.EqualTo(new[] { 6 }));
    }

    // So that of two who leave at once the second starts over.
    [Test]
    public void WhoManages_IsPartOfTheVersion()
    {
        var version = _company.Version;

        _company.AddManager(6);
        Assert.That(_company.Version, Is.GreaterThan(version));
        version = _company.Version;
        _company.RemoveManager(6);
        Assert.That(_company.Version, Is.GreaterThan(version));
    }
}
