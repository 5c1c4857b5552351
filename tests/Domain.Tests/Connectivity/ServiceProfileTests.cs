using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Domain.Tests.Connectivity;

internal sealed class ServiceProfileTests
{
    [TestCase("4", "01", true)]
    [TestCase("5|2", "10", true)]
    [TestCase("5", null, true)]
    [TestCase("4", null, false)]
    [TestCase("4", "07", false)]
    [TestCase("5", "01", false)]
    public void Create_WantsAnAccessTypeUnlessNarrowBandIsAlone(string services, string? accessType, bool isRight)
    {
        var profile = ServiceProfile.Create(1, 1, new ServiceProfileFacts("n", 0, true, services, accessType));

        Assert.That(profile.Error, isRight ? Is.Null : Is.EqualTo(ConnectivityErrors.BadAccessType));
    }

    [Test]
    public void Change_ToNarrowBandAlone_DropsTheAccessType()
    {
        var profile = ServiceProfile.Create(1, 1, new ServiceProfileFacts("n", 0, true, "4", "01")).Value;

        var error = profile.Change(new ServiceProfileFacts(null, null, null, "5", null));

        Assert.That((error, profile.Services, profile.AccessType, profile.Name), Is.EqualTo(((object?)null, "5", (string?)null, "n")));
    }

    [Test]
    public void Change_ThatIsRefused_ChangesNothing()
    {
        var profile = ServiceProfile.Create(1, 1, new ServiceProfileFacts("n", 0, true, "5", null)).Value;

        var error = profile.Change(new ServiceProfileFacts("other", 1, false, "5|4", null));

        Assert.That(error, Is.EqualTo(ConnectivityErrors.BadAccessType));
        Assert.That((profile.Name, profile.Category, profile.IsActive, profile.Services), Is.EqualTo(("n", 0, true, "5")));
    }
}
