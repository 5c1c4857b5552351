using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Common;

internal sealed class ValidationBehaviorTests
{
    [Test]
    public async Task UnreadableMembersOfTheTransport_AreReportedWithTheOthers()
    {
        var tenant = await SharedFixture.Instance.NewTenantAsync();

        var result = await SharedFixture.Instance.SendAsync(
            Tenant.NewPlan() with { PlanName = Field<string>.Unreadable, Color = "" },
            tenant.Caller,
            details => details.Unreadable = [new FieldProblem("PlanName", Problems.WrongType, "is of the wrong type or unreadable")]);

        Assert.That(Failures.Of(result), Is.EqualTo("Color missing, PlanName wrong_type"));
    }
}
