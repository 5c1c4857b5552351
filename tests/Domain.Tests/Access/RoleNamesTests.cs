using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class RoleNamesTests
{
    [Test]
    public void EveryCombination_RoundTrips()
    {
        for (var roles = Roles.None; roles <= (Roles.SystemAdmin | Roles.Originator | Roles.Collaborator); roles++)
            Assert.That(RoleNames.Parse(RoleNames.Format(roles)), Is.EqualTo(roles));
    }

    [TestCase("role_originator")]
    [TestCase("")]
    [TestCase("None")]
    [TestCase("ROLE_ORIGINATOR ")]
    public void WhatIsNoRole_IsRefused(string name) => Assert.That(RoleNames.Parse(["ROLE_ORIGINATOR", name]), Is.Null);
}
