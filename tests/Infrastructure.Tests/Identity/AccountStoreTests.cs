using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Infrastructure.Tests.Identity;

internal sealed class AccountStoreTests
{
    [Test]
    public async Task KeysAndRecoveryCodes_AreNotInTheTableInClear()
    {
        await using var fixture = await Fixture.StartAsync();
        await using var scope = fixture.NewScope();
        var person = await fixture.ReadAsync(context => context.People.FirstAsync(other => other.Email == "admin@planplatform.local"));
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(fixture.Caller with { PersonId = person.Id });
        var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();
        var begun = (await mediator.Send(new BeginSecondFactorCommand("Admin-Passw0rd!"))).Value;
        var codes = (await mediator.Send(new EnableSecondFactorCommand(begun.Ticket, Totp.CodeOf(begun.Key, Totp.StepOf(DateTimeOffset.UtcNow))))).Value.Codes;

        var values = await fixture.ReadAsync(context => context.UserTokens.Select(token => token.Value!).ToListAsync());

        Assert.That(values, Has.Count.EqualTo(2));
        foreach (var secret in codes.Select(code => code.Replace("-", "", StringComparison.Ordinal)).Append(begun.Key))
            Assert.That(values, Has.None.Contains(secret));
    }
}
