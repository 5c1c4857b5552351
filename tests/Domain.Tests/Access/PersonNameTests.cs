using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class PersonNameTests
{
    [TestCase("Ada", "", "Ada")]
    [TestCase("Ada Lovelace", "Ada", "Lovelace")]
    [TestCase("Ada  Lovelace", "Ada ", "Lovelace")]
    [TestCase("Juan Carlos de Borbón", "Juan Carlos de", "Borbón")]
    [TestCase("李小龙", "", "李小龙")]
    public void Split_TakesTheLastWordForTheFamilyName(string name, string first, string last) =>
        Assert.That(PersonName.Split(name), Is.EqualTo((first, last)));

    [Test]
    public void WhateverIsSplit_IsJoinedAgain() => Prop.ForAll<NonNull<string>>(text =>
    {
        var name = text.Get.Trim();
        var (first, last) = PersonName.Split(name);
        return PersonName.Join(first, last) == name && first.Length <= name.Length && last.Length <= name.Length;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void WhateverIsMadeOfWordsAndSpaces_IsJoinedAgain() => Prop.ForAll<NonEmptyArray<int>>(gaps =>
    {
        var name = "a" + string.Concat(gaps.Get.Select(gap => new string(' ', Math.Abs(gap % 4)) + "b"));
        var (first, last) = PersonName.Split(name);
        return PersonName.Join(first, last) == name;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void ARename_ToTheNameThatSomebodyHas_LeavesItsParts()
    {
        var home = Organisation.Create("Home", "home");
        var person = Person.Member(home, "Gabriel", "García Márquez", "a@example.com", Roles.None, isOrganisationAdmin: false);

        person.Rename("Gabriel García Márquez");
        Assert.That((person.FirstName, person.LastName), Is.EqualTo(("Gabriel", "García Márquez")));

        person.Rename("Gabo Márquez");
        Assert.That((person.FirstName, person.LastName), Is.EqualTo(("Gabo", "Márquez")));
    }
}
